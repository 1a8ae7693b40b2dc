package dev.slipway.core.machine;

import dev.slipway.core.check.Checks;
import dev.slipway.core.check.KeyMaterial;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Installation;
import dev.slipway.core.engine.Installations;
import dev.slipway.core.engine.Procedures;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.engine.Unfinished;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.ConfigurationFailure.NothingUnfinished;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.UnknownInstallation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.PlannedInstallation.PlannedStep;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A machine as the engine sees it from within: one installation at a time.
public final class EngineSide implements MachineSide {
    private static final String SOURCE = "configuration";

    private final String id;
    private final Platform platform;
    private final Procedures procedures;
    private final ImageResolving images;
    private final ImageBrowsing browsing;
    private final OwnJournals journals;
    private final Installations installations;
    private Optional<Installation> running = Optional.empty();
    private boolean stopping;

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
        var confirmable = confirmable(kdl);
        var plan = confirmable.plan();
        refuseWhatIsSeen(confirmable.configuration(), plan.image());
        return planned(plan, confirmable.hash(), Set.of())
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
        refuseSecond();
        var confirmed = confirmable(kdl);
        if (!confirmed.hash().equals(planHash)) {
            throw new InstallException(new UnknownPlan(planHash, confirmed.hash()));
        }
        KeyMaterial.refuseUnfit(confirmed.configuration(), secrets);
        return start(new Installing(confirmed), secrets);
    }

    @Override
    public PlannedInstallation resumption() throws InstallException {
        var resuming = resumable().resuming();
        var plan = resuming.plan();
        return planned(plan, resuming.hash(), Set.copyOf(resuming.from().finished()))
                .needing(understood(plan.configuration()).secrets());
    }

    @Override
    public String resume(String planHash, Secrets secrets) throws InstallException {
        refuseSecond();
        var resuming = confirmed(resumable().resuming(), planHash);
        KeyMaterial.refuseUnfit(understood(resuming.plan().configuration()), secrets);
        return start(resuming, secrets);
    }

    @Override
    public PlannedInstallation reversal() throws InstallException {
        var reversal = unfinished().rollingBack();
        return planned(reversal.plan(), reversal.hash(), Set.of());
    }

    @Override
    public String rollBack(String planHash) throws InstallException {
        refuseSecond();
        return start(confirmed(unfinished().rollingBack(), planHash), Secrets.NONE);
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
        refuseSecond();
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
    public synchronized void cancel() {
        running.ifPresent(Installation::cancel);
    }

    @Override
    public boolean eject() throws InstallException {
        return platform.eject();
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        refuseSecond();
        platform.reboot();
    }

    @Override
    public boolean stop(Duration grace) throws InterruptedException {
        var last = takeNoMore();
        if (last.isEmpty() || last.get().await(grace)) {
            return true;
        }
        last.get().cancel();
        return last.get().await(grace);
    }

    private synchronized Optional<Installation> takeNoMore() {
        stopping = true;
        return running;
    }

    private synchronized String start(Undertaking undertaking, Secrets secrets)
            throws InstallException {
        refuseSecond();
        var story = installations.begin(undertaking);
        var engine = new InstallEngine(platform, procedures.with(secrets));
        running = Optional.of(Installation.start(engine, undertaking, story));
        return story.installation();
    }

    private synchronized void refuseSecond() throws InstallException {
        var busy = running.filter(Installation::running);
        if (busy.isPresent()) {
            throw new InstallException(new Busy(id, busy.get().story().installation()));
        }
        if (stopping) {
            throw new InstallException(new Busy(id, ""));
        }
    }

    /// Once for each plan that a person reads; between two steps it would take too long.
    private void refuseWhatIsSeen(MachineConfiguration configuration, ResolvedImage image)
            throws InstallException, InterruptedException {
        var inventory = platform.look();
        var seen = new Observing(platform.probes()).of(configuration, inventory, Optional.empty());
        Checks.refuse(Checks.of(configuration, inventory, Optional.of(image), seen));
    }

    /// What the operator would confirm, made from the machine as it is now.
    private Confirmed confirmable(String kdl) throws InstallException, InterruptedException {
        var configuration = understood(kdl);
        var inventory = platform.look();
        var image = images.resolve(configuration.image(), inventory.processor().architecture());
        Plan plan = Planner.plan(id, configuration, kdl, inventory, image);
        return new Confirmed(plan, configuration, PlanHash.of(plan));
    }

    private static MachineConfiguration understood(String kdl) throws InstallException {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Understood(var configuration, var _, var _) -> configuration;
            case Refused refused -> throw new InstallException(refused.failure(SOURCE));
        };
    }

    private static PlannedStep printable(InstallStep step) {
        return new PlannedStep(step.id(), step.commands());
    }
}
