package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.command.Command;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Fault.Missing;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A boot environment that is received from a stream: killed anywhere, or with a tool that fails, and resumed, it
/// comes to the same end. Around the receiving every moment is tried, elsewhere a sample.
class StreamMatrixTest {
    private static final int STRIDE = Totals.wholeMatrix() ? 1 : 17;
    private static final List<Fault> FAULTS =
            List.of(new Refuses(1, "no"), new Hangs(), new Missing());

    @TempDir(factory = InMemory.class)
    private Path folder;

    private EndState whole;
    private List<String> moments;
    private List<Command> commands;

    @BeforeEach
    void installUndisturbed() throws Exception {
        var all = Moments.all();
        var machine = machine("whole");
        assertThat(machine.install(Fault.Plan.none(), all)).containsInstanceOf(Completed.class);
        whole = machine.endState();
        moments = all.passed();
        commands = machine.recorded();
    }

    @Test
    void leavesTheBootEnvironmentWithoutTheSnapshotThatWasReceived() {
        assertThat(whole.machine())
                .contains("\"rpool/ROOT/be@installed\"", "\"bootfs\" : \"rpool/ROOT/be\"")
                .doesNotContain("@received");
        assertThat(whole.files()).containsKey("rpool%ROOT%be/boot/vmlinuz-6.1.0-10");
    }

    @Test
    void resumesInANewProcessWhereverTheFirstWasKilled() throws Exception {
        for (var n : chosen()) {
            assertComesToTheSame(killedAt(n), n);
        }
        Totals.kills(chosen().size());
    }

    @Test
    void resumesFromTheDisksAloneWhereverThePowerWasCut() throws Exception {
        for (var n : chosen()) {
            if (n % 3 == 0 || Totals.wholeMatrix()) {
                var machine = killedAt(n);
                machine.cutPower();
                assertComesToTheSame(machine, n);
            }
        }
    }

    @Test
    void endsWellWhicheverOfItsCommandsFailed() throws Exception {
        for (var n = first("zfs receive") - 1; n <= first("zfs mount") + 2; n++) {
            for (var fault : faults(n)) {
                check(n, fault);
            }
        }
    }

    /// All of them at the whole matrix; otherwise each command fails in one way, and each way is tried often.
    private static List<Fault> faults(int command) {
        return Totals.wholeMatrix() ? FAULTS : List.of(FAULTS.get(command % FAULTS.size()));
    }

    private void check(int n, Fault fault) throws Exception {
        var what = n + " " + commands.get(n - 1) + " " + fault;
        var machine = machine("fault at " + n);
        var ended = machine.install(Fault.Plan.nth(n, fault));

        assertThat(ended).as(what).isInstanceOf(Failed.class);
        assertThat(machine.resume(Moments.all())).as(what).containsInstanceOf(Completed.class);
        assertThat(machine.endState()).as(what).isEqualTo(whole);
        machine.discard();
    }

    /// The number of the first command that begins so, from 1.
    private int first(String words) {
        return IntStream.range(0, commands.size())
                        .filter(i -> commands.get(i).toString().startsWith(words))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private List<Integer> chosen() {
        return IntStream.rangeClosed(1, moments.size())
                .filter(n -> n % STRIDE == 0 || isOfReceiving(moments.get(n - 1)))
                .boxed()
                .toList();
    }

    private static boolean isOfReceiving(String moment) {
        return moment.matches("(before|after|in the middle of) (receiv|zfs (rec|des)|zpool set).*");
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
        machine.discard();
    }

    private TestMachine machine(String name) {
        var configuration = Samples.mirror();
        return new TestMachine(
                folder.resolve(name), Profile.MINI, configuration, Secrets.NONE, Samples.STREAM);
    }
}
