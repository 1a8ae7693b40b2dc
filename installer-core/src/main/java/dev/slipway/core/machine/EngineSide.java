package dev.slipway.core.machine;

import dev.slipway.core.check.KeyMaterial;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Installations;
import dev.slipway.core.engine.Procedures;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.engine.Unfinished;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.ConfigurationFailure.NothingUnfinished;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.UnknownInstallation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.PlannedInstallation.PlannedStep;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A machine as the engine sees it from within: one installation at a time.
public final class EngineSide implements MachineSide {
    private final String id;
    private final Platform platform;
    private final Procedures procedures;
    private final ImageResolving images;
    private final ImageBrowsing browsing;
    private final OwnJournals journals;
    private final Installations installations;
    private final RunningInstallation running;
    private final Confirming confirming;

    EngineSide(
            String id,
            Platform platform,
            Procedures procedures,
            ImageResolving images,
            ImageBrowsing browsing,
            OwnJournals journals) {
        this.id = id;
        this.platform = platform;
        this.procedures = procedures;
        this.images = images;
        this.browsing = browsing;
        this.journals = journals;
        this.installations = journals.installations();
        this.running = new RunningInstallation(id, platform, procedures, installations);
        this.confirming = new Confirming(id, platform, images);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean simulated() {
        return platform.simulated();
    }

    @Override
    public Inventory inventory() throws InstallException, InterruptedException {
        return platform.look();
    }

    @Override
    public HardwareSheet sheet() throws InstallException, InterruptedException {
        return new Surveying(platform).sheet();
    }

    @Override
    public ResolvedImage resolve(String reference, boolean plainHttp)
            throws InstallException, InterruptedException {
        var image = new ImageConfiguration(reference, plainHttp);
        return images.resolve(image, platform.look().processor().architecture());
    }

    @Override
    public ImageBrowsing browsing() {
        return browsing;
    }

    @Override
    public Verdict check(String kdl, Optional<Instant> asker)
            throws InstallException, InterruptedException {
        return new Checking(platform.look(), images, platform.probes()).of(kdl, asker);
    }

    @Override
    public PlannedInstallation plan(String kdl) throws InstallException, InterruptedException {
        var confirmable = confirming.checked(kdl);
        return planned(confirmable.plan(), confirmable.hash(), Set.of())
                .needing(confirmable.configuration().secrets());
    }

    private PlannedInstallation planned(Plan plan, String hash, Set<String> done) {
        var steps =
                procedures.of(plan, Records.notYet()).steps().stream()
                        .filter(step -> !done.contains(step.id()))
                        .map(EngineSide::printable)
                        .toList();
        return new PlannedInstallation(
                id, hash, simulated(), plan.image(), plan.erased(), plan.kept(), steps);
    }

    @Override
    public String install(String kdl, String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        running.refuseSecond();
        var confirmed = confirming.confirmed(kdl, planHash);
        KeyMaterial.refuseUnfit(confirmed.configuration(), secrets);
        return running.start(new Installing(confirmed), secrets);
    }

    @Override
    public PlannedInstallation resumption() throws InstallException {
        var resuming = resumable().resuming();
        var plan = resuming.plan();
        return planned(plan, resuming.hash(), Set.copyOf(resuming.from().finished()))
                .needing(Confirming.understood(plan.configuration()).secrets());
    }

    @Override
    public String resume(String planHash, Secrets secrets) throws InstallException {
        running.refuseSecond();
        var resuming = confirmed(resumable().resuming(), planHash);
        KeyMaterial.refuseUnfit(Confirming.understood(resuming.plan().configuration()), secrets);
        return running.start(resuming, secrets);
    }

    @Override
    public PlannedInstallation reversal() throws InstallException {
        var reversal = unfinished().rollingBack();
        return planned(reversal.plan(), reversal.hash(), Set.of());
    }

    @Override
    public String rollBack(String planHash) throws InstallException {
        running.refuseSecond();
        return running.start(confirmed(unfinished().rollingBack(), planHash), Secrets.NONE);
    }

    private static Undertaking confirmed(Undertaking undertaking, String planHash)
            throws InstallException {
        if (!undertaking.hash().equals(planHash)) {
            throw new InstallException(new UnknownPlan(planHash, undertaking.hash()));
        }
        return undertaking;
    }

    private Unfinished resumable() throws InstallException {
        var unfinished = unfinished();
        if (!unfinished.resumable()) {
            throw new InstallException(new NothingUnfinished(id));
        }
        return unfinished;
    }

    private Unfinished unfinished() throws InstallException {
        running.refuseSecond();
        return journals.unfinished();
    }

    @Override
    public Optional<InstallationReport> latest() {
        return installations.latest().map(story -> story.report());
    }

    @Override
    public ClaimedMachine.Story story(String installation, long fromSequence)
            throws InstallException {
        var story =
                installation.isEmpty() ? installations.latest() : installations.find(installation);
        return FollowedStory.of(story.orElseThrow(() -> unknown(installation)), fromSequence);
    }

    /// The id of the latest; empty where there was none.
    public String latestInstallation() {
        return installations.latest().map(story -> story.installation()).orElse("");
    }

    /// Waits until one begins later than that, and answers its id.
    ///
    /// @param installation empty for none
    public String installationAfter(String installation) throws InterruptedException {
        return installations.after(installation).installation();
    }

    private static InstallException unknown(String installation) {
        var name = installation.isEmpty() ? "latest" : installation;
        return new InstallException(new UnknownInstallation(name));
    }

    @Override
    public void cancel() {
        running.cancel();
    }

    @Override
    public boolean eject() throws InstallException {
        return platform.eject();
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        running.refuseSecond();
        platform.reboot();
    }

    @Override
    public boolean stop(Duration grace) throws InterruptedException {
        return running.stop(grace);
    }

    private static PlannedStep printable(InstallStep step) {
        return new PlannedStep(step.id(), step.commands());
    }
}
