package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.platform.simulated.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adopting a pool: killed anywhere and resumed, the same end; killed anywhere and rolled back, all is as it was. What
/// was there before is there at every moment.
class AdoptionKillMatrixTest {
    private static final int STRIDE = Totals.wholeMatrix() ? 1 : 37;
    private static final String HOST = "host";

    @TempDir(factory = InMemory.class)
    private Path folder;

    private AdoptedMachine adopted;
    private EndState whole;
    private int checked;
    private List<String> moments;

    @BeforeEach
    void adoptUndisturbed() throws Exception {
        adopted = new AdoptedMachine(folder);
        var all = Moments.all();
        var machine = used("whole");
        assertThat(machine.install(Fault.Plan.none(), all)).containsInstanceOf(Completed.class);
        whole = machine.endState();
        adopted.assertKept(whole, "whole");
        moments = all.passed();
    }

    @Test
    void resumesInANewProcessWhereverTheFirstWasKilled() throws Exception {
        for (var n = 1; n <= moments.size(); n += STRIDE) {
            assertComesToTheSame(killedAt(n), n);
        }
    }

    @Test
    void resumesAfterARestartWhereverItWasCutOff() throws Exception {
        for (var n = 2; n <= moments.size(); n += STRIDE) {
            var machine = killedAt(n);
            machine.restart();
            adopted.assertKept(machine.endState(), at(n));

            assertComesToTheSame(machine, n);
        }
    }

    @Test
    void resumesFromTheDisksAloneWhereverThePowerWasCut() throws Exception {
        for (var n = 3; n <= moments.size(); n += STRIDE) {
            var machine = killedAt(n);
            machine.cutPower();
            adopted.assertKept(machine.endState(), at(n));

            assertComesToTheSame(machine, n);
        }
    }

    @Test
    void takesAwayWhatItAddedWhereverItWasKilled() throws Exception {
        for (var n = 4; n <= moments.size(); n += STRIDE) {
            var machine = killed(adopted.fresh("undone at " + n), n);
            if (machine.unfinished().isPresent()) {
                assertThat(machine.rollBack()).as(at(n)).isInstanceOf(Completed.class);
                assertThat(machine.endState()).as(at(n)).isEqualTo(adopted.installed());
            }
            discard(machine);
        }
    }

    /// What undoes it needs nothing that a power cut takes away.
    @Test
    void takesAwayWhatItAddedWhereverThePowerWasCut() throws Exception {
        for (var n = 5; n <= moments.size(); n += 2 * STRIDE) {
            var machine = killed(adopted.fresh("cut and undone at " + n), n);
            machine.cutPower();
            if (machine.unfinished().isPresent()) {
                assertThat(machine.rollBack()).as(at(n)).isInstanceOf(Completed.class);
                assertThat(machine.endState()).as(at(n)).isEqualTo(adopted.installed());
            }
            discard(machine);
        }
    }

    @Test
    void rollsBackFurtherWhereverTheRollBackWasKilled() throws Exception {
        var late = moments.size() - 4;
        var undoing = Moments.all();
        killed(adopted.fresh("undone"), late).rollBack(Fault.Plan.none(), undoing);
        for (var n = 1; n <= undoing.passed().size(); n += STRIDE) {
            var machine = killed(adopted.fresh("undone until " + n), late);
            machine.rollBack(Fault.Plan.none(), Moments.until(n));
            var what = "undone until " + undoing.passed().get(n - 1);

            if (machine.unfinished().isPresent()) {
                assertThat(machine.rollBack()).as(what).isInstanceOf(Completed.class);
            }
            assertThat(machine.endState()).as(what).isEqualTo(adopted.installed());
            discard(machine);
        }
    }

    private TestMachine used(String name) throws Exception {
        var machine = adopted.fresh(name);
        machine.startFromDisks(HOST);
        return machine;
    }

    private TestMachine killedAt(int moment) throws Exception {
        return killed(used("killed at " + moment), moment);
    }

    private TestMachine killed(TestMachine machine, int moment) throws Exception {
        assertThat(machine.install(Fault.Plan.none(), Moments.until(moment))).isEmpty();
        return machine;
    }

    private void assertComesToTheSame(TestMachine machine, int moment) throws Exception {
        if (machine.unfinished().isPresent()) {
            var ended = machine.resume(Moments.all());
            assertThat(ended).as(at(moment)).containsInstanceOf(Completed.class);
        } else if (!machine.endState().equals(whole)) {
            var ended = machine.install(Fault.Plan.none());
            assertThat(ended).as(at(moment)).isInstanceOf(Completed.class);
        }
        assertThat(machine.endState()).as(at(moment)).isEqualTo(whole);
        discard(machine);
    }

    private String at(int moment) {
        return moment + " " + moments.get(moment - 1);
    }

    private void discard(TestMachine machine) throws Exception {
        checked++;
        machine.discard();
    }

    @AfterEach
    void count() throws Exception {
        Totals.kills(checked);
    }
}
