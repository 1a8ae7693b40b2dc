package dev.slipway.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ProcessCommandsTest {
    private final Commands commands = new ProcessCommands();

    @TempDir Path folder;

    @Test
    void keepsBothStreamsApart() throws Exception {
        var output = commands.run(sh("echo one; echo two >&2; echo three"));

        assertThat(output.lines()).containsExactly("one", "three");
        assertThat(output.errors()).isEqualTo("two\n");
    }

    @Test
    void passesArgumentsAsTheyAre() throws Exception {
        var output = commands.run(Command.of("printf", "%s", "a b; $(c) 'd' *"));

        assertThat(output.text()).isEqualTo("a b; $(c) 'd' *");
    }

    @Test
    void treatsAnyOtherExitCodeAsAFailureWithTheToolsLastWords() {
        assertThat(failure(sh("echo no such device >&2; exit 3")))
                .isEqualTo(
                        new CommandFailed(
                                sh("echo no such device >&2; exit 3").argv(), 3, "no such device"));
    }

    @Test
    void takesAnExitCodeForAnAnswerOnlyWhereTheCommandSaysSo() throws Exception {
        var output = commands.run(sh("echo taken; exit 1").answering(0, 1));

        assertThat(output.exit()).isEqualTo(1);
        assertThat(output.text()).isEqualTo("taken\n");
        assertThat(failure(sh("exit 2").answering(0, 1))).isInstanceOf(CommandFailed.class);
        assertThat(commands.run(sh("exit 0")).exit()).isZero();
    }

    @Test
    void keepsOnlyTheEndOfALongComplaint() {
        var failed =
                (CommandFailed) failure(sh("seq 1 100000 >&2; echo the real reason >&2; exit 1"));

        assertThat(failed.stderrTail()).endsWith("the real reason").hasSizeLessThanOrEqualTo(4096);
    }

    @Test
    void treatsDeathBySignalAsAFailure() {
        assertThat(failure(sh("kill -9 $$")))
                .isInstanceOfSatisfying(
                        CommandFailed.class, failed -> assertThat(failed.exit()).isEqualTo(137));
    }

    @Test
    void namesAToolThatIsMissing() {
        assertThat(failure(Command.of("no-such-tool", "--version")))
                .isEqualTo(new CommandMissing("no-such-tool"));
    }

    @Test
    void writesASecretToStandardInput() throws Exception {
        assertThat(commands.run(Command.of("cat").saying("s3cret")).text()).isEqualTo("s3cret");
    }

    @Test
    void doesNotBlockOnAToolThatTalksMuchBeforeItReadsMuch() throws Exception {
        var much = "x".repeat(1 << 20);

        var output = commands.run(sh("seq 1 100000; cat").saying(much));

        assertThat(output.text()).endsWith("100000\n" + much);
    }

    @Test
    void doesNotMindAToolThatReadsNothing() throws Exception {
        assertThat(commands.run(Command.of("true").saying("x".repeat(1 << 20))).text()).isEmpty();
    }

    @Test
    void givesAToolAnEmptyInputAndAMinimalEnvironment() throws Exception {
        var output = commands.run(sh("cat; env | cut -d= -f1 | sort | tr '\\n' ' '; echo $LC_ALL"));

        assertThat(output.text())
                .isEqualTo("HOME LC_ALL PATH PWD SLIPWAY_COMMAND SLIPWAY_PARENT C\n");
    }

    @Test
    void stopsAToolThatIsTooSlowAndAllThatItStarted() throws Exception {
        var pid = folder.resolve("pid");
        var slow = sh("sleep 1000 & echo $! > " + pid + "; wait").within(Duration.ofMillis(700));

        assertThat(failure(slow)).isEqualTo(new CommandTimedOut(slow.argv(), 0));
        assertDead(pid);
    }

    @Test
    void stopsWhatALeavingToolLeavesBehind() throws Exception {
        var pid = folder.resolve("pid");

        commands.run(sh("sleep 1000 & echo $! > " + pid));

        assertDead(pid);
    }

    @Test
    void killsTheToolBeforeItAnswersAnInterrupt() throws Exception {
        var pid = folder.resolve("pid");
        var fifo = folder.resolve("started");
        new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor();
        var caught = new AtomicReference<Throwable>();
        var ended = new CountDownLatch(1);
        var command = sh("echo $$ > " + pid + "; echo > " + fifo + "; exec sleep 1000");
        var runner = Thread.ofVirtual().start(() -> catchInto(caught, ended, command));
        Files.readString(fifo); // blocks until the tool runs

        runner.interrupt();

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(caught.get()).isInstanceOf(InterruptedException.class);
        assertDead(pid);
    }

    @Test
    void refusesAFloodBeforeTheToolEnds() {
        var commands = new ProcessCommands(SearchPath.usual(), 1 << 20);

        assertThatThrownBy(() -> commands.run(Command.of("yes").within(Duration.ofSeconds(25))))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(OutputUnreadable.class));
    }

    @Test
    void leavesNoScratchFileBehind() throws Exception {
        var before = scratchFiles();

        commands.run(sh("echo hello"));

        assertThat(scratchFiles()).isSubsetOf(before);
    }

    private void catchInto(
            AtomicReference<Throwable> caught, CountDownLatch ended, Command command) {
        try {
            commands.run(command);
        } catch (InstallException | InterruptedException e) {
            caught.set(e);
        }
        ended.countDown();
    }

    private static Command sh(String script) {
        return Command.of("sh", "-c", script);
    }

    private Failure failure(Command command) {
        return catchThrowableOfType(InstallException.class, () -> commands.run(command)).failure();
    }

    private static void assertDead(Path pidFile) throws Exception {
        var pid = Long.parseLong(Files.readString(pidFile).strip());
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static List<Path> scratchFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".stream")).toList();
        }
    }
}
