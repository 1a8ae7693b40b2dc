package dev.slipway.agent.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Ran.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ProgramsTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Programs programs = new Programs();
    @TempDir Path folder;

    @Test
    void hasNoProgramOfANameThatNoFileCanHave() {
        assertThat(new Programs().has("/half-\ud83d")).isFalse();
        assertThat(new Programs().has("half-\ud83d")).isFalse();
    }

    @Test
    void keepsBothStreamsAndTheExitCode() throws Exception {
        var ran = programs.run(shell("echo out; echo err >&2; exit 3"));

        assertThat(ran.text()).isEqualTo("out\n");
        assertThat(ran.errors()).isEqualTo("err\n");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.well()).isFalse();
    }

    @Test
    void givesAProgramItsInputFolderAndVariables() throws Exception {
        var tool = shell("cat; pwd; echo $WORD").saying(Bytes.of("in\n"));

        var ran = programs.run(tool.in(folder).with(Map.of("WORD", "here")));

        assertThat(ran.text()).isEqualTo("in\n" + folder + "\nhere\n");
    }

    @Test
    void keepsWhatWasSaidBeforeTheTimeWasOver() throws Exception {
        var ran = programs.run(shell("echo early; sleep 1000").within(SHORT));

        assertThat(ran.end()).isEqualTo(End.OUT_OF_TIME);
        assertThat(ran.text()).isEqualTo("early\n");
        assertThat(ran.well()).isFalse();
    }

    @Test
    void killsAllThatAProgramStartedWhenTheTimeIsOver() throws Exception {
        var pids = folder.resolve("pids");
        var line =
                "sh -c 'trap \"\" TERM; echo $$ >>"
                        + pids
                        + "; sleep 1000' & (setsid sh -c 'echo $$ >>"
                        + pids
                        + "; sleep 1000' &) ; env -i sh -c 'echo $$ >>"
                        + pids
                        + "; sleep 1000' & sleep 1000";

        programs.run(shell(line).within(Duration.ofSeconds(2)));

        assertThat(Files.readAllLines(pids)).hasSize(3).noneMatch(ProgramsTest::lives);
    }

    @Test
    void killsWhatAProgramLeavesBehind() throws Exception {
        var pid = programs.run(shell("sleep 1000 >/dev/null 2>&1 & echo $!")).text().strip();

        assertThat(lives(pid)).isFalse();
    }

    @Test
    void doesNotWaitForWhoOnlyHoldsTheStreamsOpen() throws Exception {
        var ran = programs.run(shell("sleep 1000 & echo $!").within(Duration.ofSeconds(30)));

        assertThat(ran.end()).isEqualTo(End.BY_ITSELF);
        assertThat(lives(ran.text().strip())).isFalse();
    }

    @Test
    void countsWhatIsBeyondTheLimitAndDropsIt() throws Exception {
        var ran = programs.run(shell("head -c 100000 /dev/zero; echo err >&2").keeping(1000));

        assertThat(ran.out().length()).isEqualTo(1000);
        assertThat(ran.dropped()).isEqualTo(99_000);
        assertThat(ran.exit()).isZero();
    }

    @Test
    void tellsWhoListensWhileItRuns() throws Exception {
        var go = folder.resolve("go");
        var heard = new ByteArrayOutputStream();
        var line = "echo first; while [ ! -e " + go + " ]; do sleep 0.01; done; echo second";

        var ran =
                programs.run(
                        shell(line),
                        (_, bytes) -> {
                            heard.writeBytes(bytes);
                            touch(go);
                        });

        assertThat(heard.toString(StandardCharsets.UTF_8))
                .isEqualTo("first\nsecond\n")
                .isEqualTo(ran.text());
    }

    @Test
    void killsItWhenTheCallerIsStopped() throws Exception {
        var pid = folder.resolve("pid");
        var started = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var caller =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        programs.run(
                                                shell("echo $$ >" + pid + "; echo; sleep 1000"),
                                                (_, _) -> started.countDown());
                                    } catch (InterruptedException _) {
                                        interrupted.set(true);
                                    } catch (RefusedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        started.await();

        caller.interrupt();
        caller.join();

        assertThat(interrupted).isTrue();
        assertThat(lives(Files.readString(pid).strip())).isFalse();
    }

    @Test
    void saysWhichProgramIsMissing() {
        var refused =
                catchThrowableOfType(
                        RefusedException.class, () -> programs.run(Tool.of("no-such-program")));

        assertThat(refused.refusal().code()).isEqualTo(Code.TOOL_MISSING);
        assertThat(refused.refusal().about()).isEqualTo("no-such-program");
    }

    @Test
    void refusesAFolderThatIsNone() {
        var tool = Tool.of("true").in(folder.resolve("absent"));

        var refused = catchThrowableOfType(RefusedException.class, () -> programs.run(tool));

        assertThat(refused.refusal().code()).isEqualTo(Code.BAD_VALUE);
    }

    private static Tool shell(String line) {
        return Tool.of("sh", "-c", line);
    }

    private static void touch(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lives(String pid) {
        try {
            var stat = Files.readString(Path.of("/proc", pid, "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException _) {
            return false;
        }
    }
}
