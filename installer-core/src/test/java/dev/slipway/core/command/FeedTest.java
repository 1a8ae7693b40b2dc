package dev.slipway.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FeedTest {
    private static final byte[] MUCH = new byte[1 << 20];
    private static final Failure WRONG = new DigestMismatch("The file x", "a", "b");

    private final Commands commands = new ProcessCommands();

    @TempDir Path folder;

    @Test
    void givesAToolMoreThanAPipeHolds() throws Exception {
        var output = commands.run(Command.of("wc", "-c").fed(in -> in.write(MUCH)));

        assertThat(output.text().strip()).isEqualTo("" + MUCH.length);
    }

    @Test
    void killsTheToolBeforeItTakesTheCutForTheEnd() {
        var ended = folder.resolve("ended");
        var tool = Command.of("sh", "-c", "cat > /dev/null; touch " + ended);

        assertThat(failure(tool.fed(FeedTest::wrong))).isEqualTo(WRONG);
        assertThat(ended).doesNotExist();
    }

    @Test
    void failsWhereTheBytesWereWrongThoughTheToolEndedWellBefore() {
        var tool = Command.of("head", "-c", "3");

        assertThat(failure(tool.fed(FeedTest::wrong))).isEqualTo(WRONG);
    }

    private static void wrong(OutputStream in) throws InstallException, IOException {
        in.write("abc".getBytes(UTF_8));
        in.flush();
        throw new InstallException(WRONG);
    }

    @Test
    void failsWhereTheToolEndsWellAndLeavesSomeOfIt() {
        assertThat(failure(Command.of("head", "-c", "3").fed(in -> in.write(MUCH))))
                .isInstanceOfSatisfying(
                        OutputUnreadable.class,
                        it -> assertThat(it.problem()).contains("did not take all"));
    }

    @Test
    void goesByTheToolWhereThatFails() {
        var tool = Command.of("sh", "-c", "head -c 3 > /dev/null; echo full >&2; exit 4");

        assertThat(failure(tool.fed(in -> in.write(MUCH))))
                .isInstanceOfSatisfying(
                        CommandFailed.class, it -> assertThat(it.stderrTail()).isEqualTo("full"));
    }

    @Test
    void endsInTimeThoughNothingComes() {
        var tool = Command.of("cat").fed(_ -> new Semaphore(0).acquire());

        assertThat(failure(tool.within(Duration.ofMillis(300))))
                .isInstanceOf(CommandTimedOut.class);
    }

    @Test
    void stopsWhenWhoeverWaitsIsTold() {
        var tool =
                Command.of("cat")
                        .fed(
                                new Feed() {
                                    @Override
                                    public void into(OutputStream in) throws InterruptedException {
                                        new Semaphore(0).acquire();
                                    }

                                    @Override
                                    public void waited() throws InterruptedException {
                                        throw new InterruptedException();
                                    }
                                });

        assertThatThrownBy(() -> commands.run(tool)).isInstanceOf(InterruptedException.class);
    }

    private Failure failure(Command command) {
        return catchThrowableOfType(InstallException.class, () -> commands.run(command)).failure();
    }
}
