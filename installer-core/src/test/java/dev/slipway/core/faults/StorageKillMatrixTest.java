package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.step.TwoPools;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Encrypted pools with datasets, volumes and swap: killed anywhere and resumed with their secrets, the same end.
class StorageKillMatrixTest {
    private static final int STRIDE = Totals.wholeMatrix() ? 1 : 23;

    @TempDir(factory = InMemory.class)
    private Path folder;

    private EndState whole;
    private List<String> moments;
    private int checked;

    @BeforeEach
    void installUndisturbed() throws Exception {
        var all = Moments.all();
        var machine = machine("whole");
        assertThat(machine.install(Fault.Plan.none(), all)).containsInstanceOf(Completed.class);
        whole = machine.endState();
        moments = all.passed();
    }

    @Test
    void resumesInANewProcessWhereverTheFirstWasKilled() throws Exception {
        for (var n = 1; n <= moments.size(); n += STRIDE) {
            assertComesToTheSame(killedAt(n), n);
        }
        Totals.kills(checked);
    }

    @Test
    void resumesFromTheDisksAloneWhereverThePowerWasCut() throws Exception {
        for (var n = 3; n <= moments.size(); n += STRIDE) {
            var machine = killedAt(n);
            machine.cutPower();

            assertComesToTheSame(machine, n);
        }
        Totals.kills(checked);
    }

    private TestMachine killedAt(int moment) throws Exception {
        var machine = machine("killed at " + moment);
        assertThat(machine.install(Fault.Plan.none(), Moments.until(moment))).isEmpty();
        return machine;
    }

    private void assertComesToTheSame(TestMachine machine, int moment) throws Exception {
        var what = moment + " " + moments.get(moment - 1);
        if (machine.unfinished().isPresent()) {
            assertThat(machine.resume(Moments.all())).as(what).containsInstanceOf(Completed.class);
        } else if (!machine.endState().equals(whole)) {
            assertThat(machine.install(Fault.Plan.none())).as(what).isInstanceOf(Completed.class);
        }
        assertThat(machine.endState()).as(what).isEqualTo(whole);
        checked++;
        machine.discard();
    }

    private TestMachine machine(String name) {
        return new TestMachine(folder.resolve(name), Profile.MINI, TwoPools.ALL, TwoPools.SECRETS);
    }
}
