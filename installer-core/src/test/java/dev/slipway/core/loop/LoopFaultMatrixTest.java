package dev.slipway.core.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.faults.Totals;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Babbles;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Fault.Missing;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever real command goes wrong: the truth is told, nothing stays mounted, and the installation can be resumed.
class LoopFaultMatrixTest {
    private static final List<Fault> FAULTS =
            List.of(
                    new Refuses(1, "no"),
                    new Hangs(),
                    new Babbles("\u0000garbage\n{]"),
                    new Missing());

    @TempDir private Path folder;

    @Test
    void tellsTheTruthAndGoesOnWhicheverCommandFails() throws Exception {
        var commands = commands();
        for (var n = 1; n <= commands.size(); n++) {
            check(n, commands.get(n - 1), FAULTS.get(n % FAULTS.size()));
        }
        Totals.faults(commands.size());
    }

    private List<Command> commands() throws Exception {
        var own = Files.createDirectory(folder.resolve("whole"));
        SmallInstallation.makeDisk(own);
        try (var machine = LoopPlatform.open(own)) {
            var tools = new FaultyTools(machine, Fault.Plan.none());
            assertThat(SmallInstallation.install(own, tools, _ -> {}))
                    .isInstanceOf(Completed.class);
            return tools.recorded();
        }
    }

    private void check(int n, Command command, Fault fault) throws Exception {
        var what = n + " " + command + " " + fault;
        var own = Files.createDirectory(folder.resolve("fault-at-" + n));
        SmallInstallation.makeDisk(own);
        try (var machine = LoopPlatform.open(own)) {
            var tools = new FaultyTools(machine, Fault.Plan.nth(n, fault));
            var ended = SmallInstallation.install(own, tools, _ -> {});

            assertThat(machine.look().disks()).as(what).allMatch(Disk::free);
            assertGoesOn(ended, own, machine, what);
            SmallInstallation.assertHasEveryFile(machine);
        }
    }

    /// What nobody reads may say anything.
    private static void assertGoesOn(Ended ended, Path own, LoopPlatform machine, String what)
            throws Exception {
        if (ended instanceof Failed failed) {
            assertTellsTheTruth(failed, own, what);
            assertThat(SmallInstallation.resume(own, machine))
                    .as(what)
                    .isInstanceOf(Completed.class);
        } else {
            assertThat(what).contains("Babbles");
            assertThat(ended).as(what).isInstanceOf(Completed.class);
        }
    }

    private static void assertTellsTheTruth(Failed failed, Path own, String what) throws Exception {
        var report = SmallInstallation.installations(own).latest().orElseThrow().report();
        assertThat(failed.step()).as(what).isEqualTo(report.begun().getLast());
        assertThat(failed.changed()).as(what).isEqualTo(report.changed());
        assertThat(Explanation.of(failed.failure()).remedy()).as(what).isNotBlank();
    }
}
