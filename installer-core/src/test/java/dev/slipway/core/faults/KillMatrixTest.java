package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Profile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An installation that is killed anywhere, and resumed, comes to the same end as one that was not.
class KillMatrixTest {
    /// Each one at the whole matrix, a sample otherwise.
    private static final int STRIDE = Totals.wholeMatrix() ? 1 : 7;

    @TempDir(factory = InMemory.class)
    private Path folder;

    private EndState whole;
    private Completed completed;
    private List<String> moments;
    private int checked;

    @BeforeEach
    void installUndisturbed() throws Exception {
        var all = Moments.all();
        var machine = machine("whole");
        completed = (Completed) machine.install(Fault.Plan.none(), all).orElseThrow();
        whole = machine.endState();
        moments = all.passed();
    }

    @Test
    void resumesInANewProcessWhereverTheFirstWasKilled() throws Exception {
        for (var n = 1; n <= moments.size(); n++) {
            if (n % STRIDE == 0 || isBetweenSteps(moments.get(n - 1))) {
                assertComesToTheSame(killedAt(n), n);
            }
        }
        Totals.kills(checked);
    }

    /// Before and after each step, in the sample too.
    private static boolean isBetweenSteps(String moment) {
        return moment.startsWith("after saying Started")
                || moment.startsWith("before saying Finished")
                || moment.startsWith("after saying Finished");
    }

    @Test
    void resumesAfterARestartWhereverItWasCutOff() throws Exception {
        for (var n = 1; n <= moments.size(); n += STRIDE) {
            var machine = killedAt(n);
            machine.restart();

            assertComesToTheSame(machine, n);
        }
        Totals.kills(checked);
    }

    @Test
    void resumesFromTheDisksAloneWhereverThePowerWasCut() throws Exception {
        for (var n = 1; n <= moments.size(); n += STRIDE) {
            var machine = killedAt(n);
            machine.cutPower();

            assertComesToTheSame(machine, n);
        }
        Totals.kills(checked);
    }

    @Test
    void resumesAfterTheResumedOneWasKilledToo() throws Exception {
        for (var n = 1; n <= moments.size(); n += 13 * STRIDE) {
            for (var again = 1; again <= moments.size(); again += 17 * STRIDE) {
                var machine = killedAt(n);
                if (machine.unfinished().isPresent()) {
                    machine.resume(Moments.until(again));
                }

                assertComesToTheSame(machine, n);
            }
        }
        Totals.kills(checked);
    }

    private TestMachine killedAt(int moment) throws Exception {
        var machine = machine("killed at " + moment);
        assertThat(machine.install(Fault.Plan.none(), Moments.until(moment))).isEmpty();
        return machine;
    }

    /// Where nothing had begun, there is nothing to resume, and a new installation does it all; after the very
    /// last moment, all is done.
    private void assertComesToTheSame(TestMachine machine, int moment) throws Exception {
        var what = moment + " " + moments.get(moment - 1);
        if (machine.unfinished().isPresent()) {
            assertCompletes(machine.resume(Moments.all()).orElseThrow(), what);
        } else if (!machine.endState().equals(whole)) {
            assertCompletes(machine.install(Fault.Plan.none()), what);
        }
        assertThat(machine.endState()).as(what).isEqualTo(whole);
        checked++;
        machine.discard();
    }

    private void assertCompletes(Ended ended, String what) {
        assertThat(ended).as(what).isInstanceOf(Completed.class);
        assertThat(new HashSet<>(((Completed) ended).facts()))
                .as(what)
                .isEqualTo(new HashSet<>(completed.facts()));
    }

    private TestMachine machine(String name) {
        return new TestMachine(folder.resolve(name), Profile.MINI, Samples.mirror());
    }
}
