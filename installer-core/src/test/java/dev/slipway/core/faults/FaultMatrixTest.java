package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.command.Command;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Babbles;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Fault.Missing;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever command fails, in whichever way: the ending names the step, what was changed and what to do; nothing
/// is left mounted or imported; and once the tool works again, the installation is resumed to the same end.
class FaultMatrixTest {
    private static final List<Fault> FAULTS =
            List.of(
                    new Refuses(1, "no"),
                    new Hangs(),
                    new Babbles("\u0000garbage\n{]"),
                    new Missing());

    @TempDir(factory = InMemory.class)
    private Path folder;

    private EndState whole;
    private List<Command> commands;

    @BeforeEach
    void installUndisturbed() throws Exception {
        var machine = machine("whole");
        assertThat(machine.install(Fault.Plan.none())).isInstanceOf(Completed.class);
        whole = machine.endState();
        commands = machine.recorded();
    }

    @Test
    void endsWellOrTellsTheTruthWhicheverCommandFailsHowever() throws Exception {
        var points = 0;
        for (var n = 1; n <= commands.size(); n++) {
            for (var fault : faults(n)) {
                check(n, fault);
                points++;
            }
        }
        Totals.faults(points);
    }

    /// All of them at the whole matrix; otherwise each command fails in one way, and each way is tried often.
    private static List<Fault> faults(int command) {
        return Totals.wholeMatrix() ? FAULTS : List.of(FAULTS.get(command % FAULTS.size()));
    }

    private void check(int n, Fault fault) throws Exception {
        var what = n + " " + commands.get(n - 1) + " " + fault;
        var machine = machine("fault at " + n);
        var ended = machine.install(Fault.Plan.nth(n, fault));

        assertThat(machine.look().disks()).as(what).allMatch(Disk::free);
        if (ended instanceof Failed failed) {
            assertTellsTheTruth(machine, failed, what);
            resume(machine, what);
        } else {
            assertThat(fault).as(what).isInstanceOf(Babbles.class); // nobody reads what it says
            assertThat(ended).as(what).isInstanceOf(Completed.class);
        }
        assertThat(machine.endState()).as(what).isEqualTo(whole);
        machine.discard();
    }

    private static void assertTellsTheTruth(TestMachine machine, Failed failed, String what)
            throws Exception {
        var report = machine.latest();
        assertThat(failed.step()).as(what).isEqualTo(report.begun().getLast());
        assertThat(failed.changed()).as(what).isEqualTo(report.changed());
        var explanation = Explanation.of(failed.failure());
        assertThat(List.of(explanation.what(), explanation.cause(), explanation.remedy()))
                .as(what)
                .noneMatch(String::isBlank);
    }

    private static void resume(TestMachine machine, String what) throws Exception {
        Ended ended = machine.resume(Moments.all()).orElseThrow();
        assertThat(ended).as(what).isInstanceOf(Completed.class);
    }

    private TestMachine machine(String name) {
        return new TestMachine(folder.resolve(name), Profile.MINI, Samples.mirror());
    }
}
