package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {
    @TempDir private Path directory;
    private Path state;

    private FakeMachineSide side;

    @BeforeEach
    void begin() throws Exception {
        state = directory.resolve("state");
        side = new FakeMachineSide("m-1", directory.resolve("side"));
    }

    @Test
    void isGivenBackOnceNothingWritesAnyMore() throws Exception {
        localMachine().close();

        StateLock.of(state).close();
        assertThat(side.asked).contains("stop");
    }

    @Test
    void isKeptForAsLongAsAnInstallationGoesOn() throws Exception {
        side.stops = false;

        localMachine().close();

        assertKept();
    }

    /// Who is interrupted as he waits does not know whether it has stopped.
    @Test
    void isKeptByOneWhoCouldNotWait() throws Exception {
        var machine = localMachine();
        Thread.currentThread().interrupt();

        machine.close();

        assertThat(Thread.interrupted()).isTrue();
        assertKept();
    }

    private LocalMachine localMachine() throws Exception {
        return new LocalMachine(side, "here", StateLock.of(state));
    }

    private void assertKept() {
        assertThat(Fails.with(() -> StateLock.of(state))).isInstanceOf(FileUnusable.class);
    }
}
