package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.command.Command;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Babbles;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Fault.Missing;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever command fails while a pool is adopted: what was there before is there, nothing is left imported, and the
/// installation can be resumed to its end or undone to its beginning.
class AdoptionFaultMatrixTest {
    private static final int STRIDE = Totals.wholeMatrix() ? 1 : 5;
    private static final List<Fault> FAULTS =
            List.of(
                    new Refuses(1, "no"),
                    new Hangs(),
                    new Babbles("\u0000garbage\n{]"),
                    new Missing());

    @TempDir(factory = InMemory.class)
    private Path folder;

    private AdoptedMachine adopted;
    private EndState whole;
    private int checked;
    private List<Command> commands;

    @BeforeEach
    void adoptUndisturbed() throws Exception {
        adopted = new AdoptedMachine(folder);
        var machine = adopted.fresh("whole");
        assertThat(machine.install(Fault.Plan.none())).isInstanceOf(Completed.class);
        whole = machine.endState();
        commands = machine.recorded();
    }

    @Test
    void resumesToItsEndWhicheverCommandFailed() throws Exception {
        for (var n = 1; n <= commands.size(); n += STRIDE) {
            var machine = adopted.fresh("fault at " + n);
            if (failedAt(machine, n)) {
                assertThat(machine.resume(Moments.all()))
                        .as(at(n))
                        .containsInstanceOf(Completed.class);
            }
            assertThat(machine.endState()).as(at(n)).isEqualTo(whole);
            discard(machine);
        }
    }

    @Test
    void isUndoneToItsBeginningWhicheverCommandFailed() throws Exception {
        for (var n = 2; n <= commands.size(); n += STRIDE) {
            var machine = adopted.fresh("undone at " + n);
            if (failedAt(machine, n)) {
                assertThat(machine.rollBack()).as(at(n)).isInstanceOf(Completed.class);
                assertThat(machine.endState()).as(at(n)).isEqualTo(adopted.installed());
            }
            discard(machine);
        }
    }

    @Test
    void isUndoneInTheEndWhicheverCommandOfTheRollBackFailed() throws Exception {
        var undone = failedLate("undone");
        assertThat(undone.rollBack()).isInstanceOf(Completed.class);
        var undoing = undone.recorded();
        for (var n = 1; n <= undoing.size(); n += Math.min(STRIDE, 2)) {
            var machine = failedLate("undone until " + n);
            var what = n + " " + undoing.get(n - 1);

            var ended = machine.rollBack(Fault.Plan.nth(n, fault(n)), Moments.all());

            if (ended.orElseThrow() instanceof Failed) {
                assertThat(machine.rollBack()).as(what).isInstanceOf(Completed.class);
            }
            assertThat(machine.endState()).as(what).isEqualTo(adopted.installed());
            discard(machine);
        }
    }

    private TestMachine failedLate(String name) throws Exception {
        var machine = adopted.fresh(name);
        machine.install(Fault.Plan.of("zfs snapshot", new Refuses(1, "no")));
        return machine;
    }

    /// One that nobody reads may babble.
    private boolean failedAt(TestMachine machine, int n) throws Exception {
        var ended = machine.install(Fault.Plan.nth(n, fault(n)));
        assertThat(machine.look().disks()).as(at(n)).allMatch(Disk::free);
        adopted.assertKept(machine.endState(), at(n));
        return ended instanceof Failed;
    }

    private static Fault fault(int n) {
        return FAULTS.get(n % FAULTS.size());
    }

    private String at(int n) {
        return n + " " + commands.get(n - 1) + " " + fault(n);
    }

    private void discard(TestMachine machine) throws Exception {
        checked++;
        machine.discard();
    }

    @AfterEach
    void count() throws Exception {
        Totals.faults(checked);
    }
}
