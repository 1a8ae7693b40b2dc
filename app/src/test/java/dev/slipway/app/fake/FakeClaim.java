package dev.slipway.app.fake;

import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alerts;
import dev.slipway.core.check.Alternatives;
import dev.slipway.core.check.Checks;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.Problem;
import dev.slipway.core.failure.ConfigurationFailure.ForeignJournals;
import dev.slipway.core.failure.ConfigurationFailure.NothingUnfinished;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.NotOffered;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Health.Failing;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import dev.slipway.core.inventory.Vitals;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.machine.PlannedInstallation.PlannedStep;
import dev.slipway.core.plan.Erasure;
import dev.slipway.core.secret.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Plans to erase every free disk whose serial number stands in the configuration, and plays the installation.
public final class FakeClaim implements ClaimedMachine {
    public static final String HASH =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /// Of what is left of an installation that did not reach its end.
    public static final String LEFT =
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

    /// What an agent leads to: whatever lies there is the image.
    private static final String OPERATORS = "oci://operator.internal:";

    private final InstantSource clock;
    private final FakeStory story;
    private final FakeBrowsing browsing = new FakeBrowsing();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private String hostname = "node01";
    private String hash = HASH;
    private Inventory inventory = Samples.inventory();
    private List<Problem> problems = List.of();
    private Duration lease = Duration.ofMinutes(5);
    private Optional<Failure> failure = Optional.empty();
    private Optional<String> failing = Optional.empty();
    private Optional<Alerts> alerts = Optional.of(Alerts.NONE);
    private Optional<Vitals> vitals = Optional.empty();
    private boolean unfinished;
    private boolean disc = true;
    private List<String> left = List.of();
    private Failure withoutUnfinished = new NothingUnfinished("node01");

    public FakeClaim(InstantSource clock, FakeStory story) {
        this.clock = clock;
        this.story = story;
    }

    public FakeClaim with(Inventory other) {
        inventory = other;
        return this;
    }

    /// What is wrong with it from now on.
    public FakeClaim alerting(Alert... now) {
        alerts = Optional.of(new Alerts(List.of(now)));
        return this;
    }

    /// As a daemon does that knows no alerts.
    public FakeClaim unwatched() {
        alerts = Optional.empty();
        return this;
    }

    @Override
    public Alerts alerts() throws InstallException {
        return alerts.orElseThrow(() -> new InstallException(new NotOffered("node01", "alerts")));
    }

    /// Of another machine, whose plans have another hash.
    public FakeClaim named(String other) {
        hostname = other;
        hash = Integer.toHexString(other.hashCode()) + HASH.substring(8);
        return this;
    }

    /// Of every plan for a new installation.
    public String hash() {
        return hash;
    }

    public void finds(Problem... found) {
        problems = List.of(found);
    }

    /// Its disk with that serial number says that it will not last: the checks of the core find out.
    public FakeClaim failing(String serial) {
        failing = Optional.of(serial);
        return this;
    }

    public void leases(Duration left) {
        lease = left;
    }

    /// Its latest installation did not reach its end.
    public FakeClaim unfinished() {
        unfinished = true;
        return this;
    }

    /// The configuration of which names that secret.
    public FakeClaim unfinishedWith(String secret) {
        left = List.of(secret);
        return unfinished();
    }

    /// As a plain machined, which knows nothing of it.
    public FakeClaim offersNoGoingOn() {
        withoutUnfinished = new NotOffered("node01", "resume");
        return this;
    }

    /// Whose disks came from another machine.
    public FakeClaim withJournalsOfOthers() {
        withoutUnfinished = new ForeignJournals("node01", "i-0 of m-2 on sda1", "journals-of");
        return this;
    }

    /// The next call fails.
    public void fails(Failure with) {
        failure = Optional.of(with);
    }

    /// What it was asked to do that changes anything, in order.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public FakeStory story() {
        return story;
    }

    @Override
    public Lease lease() {
        return new Lease("node01", "secret", 1, clock.instant().plus(lease));
    }

    @Override
    public Inventory inventory() throws InstallException {
        failIfAsked();
        return inventory;
    }

    @Override
    public HardwareSheet sheet() throws InstallException {
        failIfAsked();
        return Samples.sheet(inventory);
    }

    /// From now on an agent says so.
    public void isAsBusyAs(Vitals now) {
        vitals = Optional.of(now);
    }

    @Override
    public Optional<Vitals> vitals() {
        return vitals;
    }

    @Override
    public ResolvedImage resolve(String reference, boolean plainHttp) throws InstallException {
        failIfAsked();
        if (reference.equals(Samples.RAW)) {
            return Samples.rawImage();
        }
        if (!reference.equals(Samples.REFERENCE) && !reference.startsWith(OPERATORS)) {
            throw new InstallException(new ImageNotFound(reference));
        }
        return Samples.image();
    }

    @Override
    public FakeBrowsing browsing() {
        return browsing;
    }

    @Override
    public Verdict check(String kdl) throws InstallException {
        failIfAsked();
        return failing.isEmpty() ? new Verdict(problems, List.of()) : checked(kdl, failing.get());
    }

    private Verdict checked(String kdl, String serial) {
        var understood = (Understood) MachineConfigurationReader.read(kdl);
        var disk = inventory.disks().stream().filter(it -> it.serial().equals(serial)).findFirst();
        Map<String, Health> health = Map.of(disk.orElseThrow().id(), new Failing("FAILED"));
        var seen = new Observations(health, Map.of(), List.of(), Optional.empty());
        var configuration = understood.configuration();
        var image = Optional.of(Samples.image());
        var found = Checks.of(configuration, inventory, image, seen);
        return new Verdict(
                found, new Alternatives(configuration, inventory, image, seen).to(found));
    }

    @Override
    public PlannedInstallation plan(String kdl) throws InstallException {
        failIfAsked();
        var erased =
                inventory.disks().stream()
                        .filter(disk -> kdl.contains(disk.serial()))
                        .map(disk -> new Erasure(disk, "rpool mirror-0"))
                        .toList();
        return new PlannedInstallation(
                hostname, hash, true, Samples.image(), erased, steps(erased));
    }

    @Override
    public String install(String kdl, String planHash, Secrets secrets) throws InstallException {
        failIfAsked();
        if (!planHash.equals(hash)) {
            throw new InstallException(new UnknownPlan(planHash, hash));
        }
        calls.add("install " + planHash + told(secrets));
        return "i-1";
    }

    @Override
    public PlannedInstallation resumption() throws InstallException {
        return left(step("unpack-image"), step("export-pool rpool", "zpool export rpool"));
    }

    @Override
    public String resume(String planHash, Secrets secrets) throws InstallException {
        return goOn("resume", planHash + told(secrets));
    }

    @Override
    public PlannedInstallation reversal() throws InstallException {
        return left(step("restore-disk " + inventory.disks().getFirst().name()));
    }

    @Override
    public String rollBack(String planHash) throws InstallException {
        return goOn("roll back", planHash);
    }

    /// Of the first disk.
    private PlannedInstallation left(PlannedStep... steps) throws InstallException {
        failIfAsked();
        failIfFinished();
        var disk = new Erasure(inventory.disks().getFirst(), "rpool mirror-0");
        return new PlannedInstallation(
                        "node01", LEFT, true, Samples.image(), List.of(disk), List.of(steps))
                .needing(left);
    }

    private String goOn(String what, String planHash) throws InstallException {
        failIfAsked();
        failIfFinished();
        calls.add(what + " " + planHash);
        return "i-1";
    }

    private static String told(Secrets secrets) {
        return secrets.names().isEmpty() ? "" : " with " + secrets.names();
    }

    private void failIfFinished() throws InstallException {
        if (!unfinished) {
            throw new InstallException(withoutUnfinished);
        }
    }

    @Override
    public Story story(String installation, long fromSequence) {
        return story.from(fromSequence);
    }

    @Override
    public void cancel() {
        calls.add("cancel");
    }

    /// Was started from a stick.
    public FakeClaim withoutDisc() {
        disc = false;
        return this;
    }

    @Override
    public boolean eject() throws InstallException {
        failIfAsked();
        calls.add("eject");
        return disc;
    }

    @Override
    public void reboot() throws InstallException {
        failIfAsked();
        calls.add("reboot");
    }

    @Override
    public void release() {
        calls.add("release");
    }

    private void failIfAsked() throws InstallException {
        if (failure.isPresent()) {
            var now = failure.get();
            failure = Optional.empty();
            throw new InstallException(now);
        }
    }

    private static List<PlannedStep> steps(List<Erasure> erased) {
        var steps = new ArrayList<PlannedStep>();
        for (var erasure : erased) {
            steps.add(clear(erasure.disk()));
            steps.add(partition(erasure.disk()));
        }
        steps.add(step("create-pool rpool", "zpool create -o ashift=12 -R /mnt rpool mirror …"));
        steps.add(step("create-boot-environment rpool/ROOT/debian", "zfs create …"));
        steps.add(step("unpack-image"));
        steps.add(step("write-system-configuration"));
        erased.forEach(each -> steps.add(step("install-boot-loader " + each.disk().name())));
        steps.add(step("take-snapshot rpool/ROOT/debian@installed", "zfs snapshot …"));
        steps.add(step("export-pool rpool", "zpool export rpool"));
        return steps;
    }

    private static PlannedStep clear(Disk disk) {
        return step("clear-disk " + disk.name(), "wipefs --all " + disk.path());
    }

    private static PlannedStep partition(Disk disk) {
        return step(
                "partition-disk " + disk.name(),
                "sgdisk --new=1:1M:+1M --typecode=1:EF02 " + disk.path(),
                "sgdisk --new=2:0:+512M --typecode=2:EF00 " + disk.path());
    }

    private static PlannedStep step(String id, String... commands) {
        return new PlannedStep(id, List.of(commands));
    }
}
