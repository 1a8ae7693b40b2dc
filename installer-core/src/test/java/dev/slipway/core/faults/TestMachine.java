package dev.slipway.core.faults;

import static dev.slipway.core.Samples.IMAGE;

import dev.slipway.core.command.Command;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Installations;
import dev.slipway.core.engine.Undertaking;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.engine.Unfinished;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.EngineSide;
import dev.slipway.core.machine.EngineSides;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.secret.Secrets;
import dev.slipway.core.step.Steps;
import dev.slipway.core.step.TinySystem;
import dev.slipway.core.step.journal.ForeignJournal;
import dev.slipway.core.step.journal.FoundJournals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A simulated machine with the state of its daemon beside it, which processes come and go on.
final class TestMachine {
    private static final String KDL = "pool \"rpool\"\n";
    private static final String ID = "machine-1";

    private final Path folder;
    private final Profile profile;
    private final MachineConfiguration configuration;
    private final Secrets secrets;
    private final ResolvedImage image;
    private List<Command> recorded = List.of();

    TestMachine(Path folder, Profile profile, MachineConfiguration configuration) {
        this(folder, profile, configuration, Secrets.NONE);
    }

    /// @param secrets that it is given whenever it begins or goes on
    TestMachine(Path folder, Profile profile, MachineConfiguration configuration, Secrets secrets) {
        this(folder, profile, configuration, secrets, IMAGE);
    }

    /// @param image that is installed
    TestMachine(
            Path folder,
            Profile profile,
            MachineConfiguration configuration,
            Secrets secrets,
            ResolvedImage image) {
        this.secrets = secrets;
        this.image = image;
        this.folder = folder;
        this.profile = profile;
        this.configuration = configuration;
    }

    /// Installs with tools that go wrong.
    Ended install(Fault.Plan faults) throws Exception {
        return install(faults, Moments.all()).orElseThrow();
    }

    /// Installs in a process that may die.
    Optional<Ended> install(Fault.Plan faults, Moments moments) throws Exception {
        var simulated = open(faults);
        var ended = moments.run(() -> install(new MortalPlatform(simulated, moments), moments));
        if (ended.isPresent()) { // one that died may have died within a tool
            recorded = simulated.recorded();
        }
        return ended;
    }

    private Ended install(Platform platform, Moments moments) throws Exception {
        var plan = Planner.plan(ID, configuration, KDL, platform.look(), image);
        var confirmed = new Confirmed(plan, configuration, PlanHash.of(plan));
        return run(new Installing(confirmed), platform, moments);
    }

    /// What a new process finds; nothing where there is nothing to go on with.
    Optional<Unfinished> unfinished() throws Exception {
        return installations().unfinished();
    }

    /// Goes on in a new process, which may die too.
    Optional<Ended> resume(Moments moments) throws Exception {
        var found = unfinished().orElseThrow().resuming();
        return carryOut(found, Fault.Plan.none(), moments);
    }

    Ended rollBack() throws Exception {
        return rollBack(Fault.Plan.none(), Moments.all()).orElseThrow();
    }

    /// With tools that go wrong, in a process that may die.
    Optional<Ended> rollBack(Fault.Plan faults, Moments moments) throws Exception {
        return carryOut(unfinished().orElseThrow().rollingBack(), faults, moments);
    }

    private Optional<Ended> carryOut(Undertaking undertaking, Fault.Plan faults, Moments moments)
            throws Exception {
        var simulated = open(faults);
        var platform = new MortalPlatform(simulated, moments);
        var ended = moments.run(() -> run(undertaking, platform, moments));
        recorded = simulated.recorded();
        return ended;
    }

    /// Another one with the same disks, and nothing else in common.
    TestMachine(Path folder, TestMachine other, MachineConfiguration configuration)
            throws IOException {
        this(folder, other.profile, configuration, other.secrets);
        copy(other.hardware(), hardware());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Somebody works on it by hand.
    void runByHand(String command) throws Exception {
        open(Fault.Plan.none()).commands().run(Command.of(List.of(command.split(" "))));
    }

    /// It was in use by what is installed on it, and was cut off.
    void startFromDisks(String host) throws Exception {
        open(Fault.Plan.none()).startFromDisks(host);
    }

    private Ended run(Undertaking undertaking, Platform platform, Moments moments)
            throws Exception {
        var system = new MortalSystem(new TinySystem(), moments);
        var story = installations().begin(undertaking);
        return new InstallEngine(platform, new Steps(platform, system, system).with(secrets))
                .run(
                        undertaking,
                        story.records(),
                        event -> {
                            moments.pass("before saying " + event);
                            story.say(event);
                            moments.pass("after saying " + event);
                        });
    }

    /// The state of the daemon is lost, and whatever runs: all that is left is on the disks.
    void cutPower() throws Exception {
        restart();
        delete(state());
        var _ = FoundJournals.bringInto(state(), open(Fault.Plan.none()), Set.of(ID));
    }

    /// What a machine without any state finds on these disks.
    Installations foundBy(String id) throws Exception {
        var elsewhere = folder.resolve(id);
        var _ = FoundJournals.bringInto(elsewhere, open(Fault.Plan.none()), Set.of(id));
        return Installations.in(elsewhere, InstantSource.system());
    }

    /// Another machine with these disks, with an id of its own.
    EngineSide elsewhere() throws Exception {
        return EngineSides.on(open(Fault.Plan.none()), folder.resolve("elsewhere"));
    }

    /// What a machine without any state finds there that is not its own.
    List<ForeignJournal> foreignTo(String id) throws Exception {
        return FoundJournals.bringInto(folder.resolve(id), open(Fault.Plan.none()), Set.of(id));
    }

    /// Only what runs is lost.
    void restart() throws Exception {
        open(Fault.Plan.none()).reboot();
    }

    private SimulatedPlatform open(Fault.Plan faults) throws Exception {
        return SimulatedPlatform.open(hardware(), profile, Duration.ZERO, faults);
    }

    private Installations installations() throws Exception {
        return Installations.in(state(), InstantSource.system());
    }

    InstallationReport latest() throws Exception {
        return installations().latest().orElseThrow().report();
    }

    Inventory look() throws Exception {
        return open(Fault.Plan.none()).look();
    }

    /// The commands of the latest installation.
    List<Command> recorded() {
        return recorded;
    }

    EndState endState() throws IOException {
        return EndState.of(hardware());
    }

    /// Of one of its file systems, while nothing is mounted.
    Path file(String volume, String path) {
        return hardware().resolve("volumes").resolve(volume).resolve(path);
    }

    private Path hardware() {
        return folder.resolve("hardware");
    }

    private Path state() {
        return folder.resolve("state");
    }

    /// There are many of them.
    void discard() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
