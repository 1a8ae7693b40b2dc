package dev.slipway.core.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.InMemory;
import dev.slipway.core.command.Command;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.Procedure;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.ConfigurationFailure.SecretMissing;
import dev.slipway.core.failure.ImageFailure.MountPointTaken;
import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two encrypted pools with datasets, volumes and swap on a simulated machine.
class WholeStorageTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void installsEncryptedPoolsWithAllThatTheyHold() throws Exception {
        var machine = machine("all", Fault.Plan.none());

        assertThat(TwoPools.install(machine, TwoPools.SECRETS).getLast())
                .isInstanceOf(Completed.class);

        assertThat(machine.look().disks()).allMatch(Disk::free);
        run(machine, "zpool import -N -R " + machine.target() + " rpool");
        runSaying(machine, "zfs load-key -L prompt rpool", TwoPools.PASSPHRASE);
        assertThat(run(machine, "zfs list -H -o name,type -r rpool"))
                .contains("rpool/home\tfilesystem", "rpool/swap\tvolume", "rpool/vm0\tvolume");
        run(machine, "zfs mount rpool/ROOT/be");
        var root = machine.target();
        assertThat(Files.readString(root.resolve("etc/fstab")))
                .containsPattern("UUID=[0-9a-f-]{36} none swap sw,nofail,pri=10 0 0\n")
                .contains("/dev/zvol/rpool/swap none swap sw,nofail,pri=10 0 0\n");
        var key = root.resolve("etc/zfs/keys/tank.key");
        assertThat(key).hasContent(TwoPools.HEX);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("r--------");
        var units = root.resolve("etc/systemd/system");
        assertThat(units.resolve("zfs-import.target.wants/zfs-import-scan.service"))
                .isSymbolicLink();
        assertThat(Files.readString(units.resolve("slipway-unlock-tank.service")))
                .contains("ExecStart=/sbin/zfs load-key tank\n");
    }

    @Test
    void putsHomesIntoTheirDatasetAndLeavesEmptyDirectoriesUnderIt() throws Exception {
        var machine = machine("homes", Fault.Plan.none());
        TwoPools.install(machine, TwoPools.SECRETS);
        run(machine, "zpool import -N -R " + machine.target() + " rpool");
        runSaying(machine, "zfs load-key -L prompt rpool", TwoPools.PASSPHRASE);
        run(machine, "zfs mount rpool/ROOT/be");
        assertThat(machine.target().resolve("home")).isEmptyDirectory();

        run(machine, "zfs mount rpool/home");

        assertThat(machine.target().resolve("home/of-a-user")).exists();
    }

    @Test
    void completesOverItself() throws Exception {
        var machine = machine("twice", Fault.Plan.none());
        TwoPools.install(machine, TwoPools.SECRETS);

        assertThat(TwoPools.install(machine, TwoPools.SECRETS).getLast())
                .isInstanceOf(Completed.class);
        assertThat(machine.look().disks()).allMatch(Disk::free);
    }

    @Test
    void runsTheVeryCommandsThatItsPlanShowed() throws Exception {
        var machine = machine("shown", Fault.Plan.none());
        var shown =
                TwoPools.procedure(machine, TwoPools.plan(machine)).steps().stream()
                        .flatMap(step -> step.commands().stream())
                        .map(command -> command.replaceAll("^<(.*)>$", "$1"))
                        .toList();

        TwoPools.install(machine, TwoPools.SECRETS);

        assertThat(machine.recorded().stream().map(Command::toString).toList()).isEqualTo(shown);
    }

    @Test
    void keepsSecretsOutOfEverythingThatIsSaidOrKept() throws Exception {
        var machine = machine("secret", Fault.Plan.none());
        var plan = TwoPools.plan(machine);
        var events = TwoPools.install(machine, TwoPools.SECRETS);

        assertNothingTold(events.toString());
        assertNothingTold(machine.recorded().toString());
        assertNothingTold(plan.toString() + PlanHash.of(plan));
        assertNothingTold(new Confirmed(plan, TwoPools.ALL, PlanHash.of(plan)).toString());
        assertNothingTold(
                TwoPools.SECRETS.toString() + TwoPools.SECRETS.find("root").orElseThrow());
        assertNothingTold(TwoPools.procedure(machine, plan).steps().toString());
        assertNothingTold(Files.readString(folder.resolve("secret/machine.json")));
    }

    @Test
    void namesNoSecretInTheFailureOfTheCommandThatReadIt() throws Exception {
        var refused = Fault.Plan.of("zpool create", new Fault.Refuses(1, "no"));
        var events = TwoPools.install(machine("refused", refused), TwoPools.SECRETS);

        assertThat(events.getLast()).isInstanceOf(Failed.class);
        assertNothingTold(events.toString());
    }

    private static void assertNothingTold(String text) {
        assertThat(text).doesNotContain(TwoPools.PASSPHRASE).doesNotContain(TwoPools.HEX);
    }

    @Test
    void createsNoPoolWithoutItsSecret() throws Exception {
        var events = TwoPools.install(machine("none", Fault.Plan.none()), Secrets.NONE);

        assertThat(((Failed) events.getLast()).failure()).isEqualTo(new SecretMissing("root"));
    }

    @Test
    void coversNoFileOfTheImage() throws Exception {
        var machine = machine("covered", Fault.Plan.none());
        var procedure = TwoPools.procedure(machine, TwoPools.plan(machine));
        runTo(procedure, "unpack-image");
        Files.createDirectories(machine.target().resolve("home/image"));

        assertThatThrownBy(() -> runFrom(procedure, "create-pool tank"))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new MountPointTaken("rpool/home", "/home")));
        assertThat(procedure.cleanUp()).isEmpty();
    }

    @Test
    void followsNoLinkOfTheImageToAMountPoint() throws Exception {
        var machine = machine("link", Fault.Plan.none());
        var procedure = TwoPools.procedure(machine, TwoPools.plan(machine));
        runTo(procedure, "unpack-image");
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(machine.target().resolve("home"), outside);

        assertThatThrownBy(() -> runFrom(procedure, "create-pool tank"))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(PathEscapes.class));
        assertThat(procedure.cleanUp()).isEmpty();
    }

    @Test
    void comesToTheSameEndWhereverAStepWasKilledAfterACommand() throws Exception {
        var whole = machine("whole", Fault.Plan.none());
        TwoPools.install(whole, TwoPools.SECRETS);
        var commands = whole.recorded();

        for (var n = 1; n <= commands.size(); n++) {
            var what = n + " " + commands.get(n - 1);
            var machine = machine("killed-" + n, Fault.Plan.nth(n, new Hangs()));
            var plan = TwoPools.plan(machine);
            var first = TwoPools.procedure(machine, plan);
            var done = runUntilKilled(first);
            first.cleanUp();
            if (begunAnew(plan, done)) {
                continue; // the disks are still being made ready
            }
            resume(TwoPools.procedure(machine, plan), done);

            assertThat(machine.look().disks()).as(what).allMatch(Disk::free);
        }
    }

    private static boolean begunAnew(Plan plan, int done) {
        return !plan.steps().subList(0, done).stream()
                .map(step -> step.id())
                .toList()
                .contains("create-pool rpool");
    }

    private static int runUntilKilled(Procedure procedure) throws InterruptedException {
        var done = 0;
        try {
            for (var step : procedure.steps()) {
                step.run(new Unheard());
                done++;
            }
        } catch (InstallException e) {
            return done;
        }
        return done;
    }

    private static void resume(Procedure procedure, int done) throws Exception {
        for (var i = 0; i < procedure.steps().size(); i++) {
            var step = procedure.steps().get(i);
            if (i < done) {
                step.restore(new Unheard());
            } else {
                assertThat(step.run(new Unheard())).isIn(Outcome.DONE, Outcome.SKIPPED);
            }
        }
    }

    private static void runTo(Procedure procedure, String last) throws Exception {
        for (var step : procedure.steps()) {
            step.run(new Unheard());
            if (step.id().equals(last)) {
                return;
            }
        }
    }

    private static void runFrom(Procedure procedure, String first) throws Exception {
        var reached = false;
        for (var step : procedure.steps()) {
            reached = reached || step.id().equals(first);
            if (reached) {
                step.run(new Unheard());
            }
        }
    }

    private SimulatedPlatform machine(String name, Fault.Plan faults) throws InstallException {
        return SimulatedPlatform.open(folder.resolve(name), Profile.MINI, Duration.ZERO, faults);
    }

    private static List<String> run(SimulatedPlatform machine, String command) throws Exception {
        return machine.commands().run(Command.of(command.split(" "))).lines();
    }

    private static void runSaying(SimulatedPlatform machine, String command, String input)
            throws Exception {
        machine.commands().run(Command.of(command.split(" ")).saying(input));
    }
}
