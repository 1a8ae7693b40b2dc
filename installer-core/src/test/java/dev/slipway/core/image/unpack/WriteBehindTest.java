package dev.slipway.core.image.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WriteBehindTest {
    private final AtomicInteger flushes = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Test
    void flushesWhileMoreIsWritten() throws Exception {
        try (var behind = behind(flushes::incrementAndGet)) {
            behind.wrote(WriteBehind.EVERY - 1);
            assertThat(flushes).hasValue(0);

            behind.wrote(1);
            behind.wrote(WriteBehind.MOST);
        }
        closed.await();

        assertThat(flushes).hasValue(2);
    }

    @Test
    void waitsForADiskThatIsFarBehindAndSaysSo() throws Exception {
        var slow = new CountDownLatch(1);
        var told = new AtomicInteger();
        var behind =
                new WriteBehind(
                        () -> awaited(slow),
                        closed::countDown,
                        _ -> {
                            told.incrementAndGet();
                            slow.countDown();
                        });
        try (behind) {
            behind.wrote(WriteBehind.EVERY);
            behind.wrote(WriteBehind.MOST - 1);
            assertThat(told).hasValue(0);

            behind.wrote(1);
        }

        assertThat(told).hasPositiveValue();
    }

    @Test
    void failsWhereTheDiskDoes() throws Exception {
        var broken = new InstallException(new UnpackFailed("/target", "Input/output error"));
        try (var behind =
                behind(
                        () -> {
                            throw broken;
                        })) {
            behind.wrote(WriteBehind.EVERY);

            assertThatThrownBy(() -> behind.wrote(WriteBehind.MOST)).isSameAs(broken);
        }
    }

    @Test
    void failsWhereTheDiskDoesAtTheVeryEnd() throws Exception {
        var broken = new InstallException(new UnpackFailed("/target", "Input/output error"));
        try (var behind =
                behind(
                        () -> {
                            throw broken;
                        })) {
            behind.wrote(1);

            assertThatThrownBy(behind::finish).isSameAs(broken);
        }
    }

    @Test
    void flushesARealFileSystem(@TempDir Path directory) throws Exception {
        try (var behind = WriteBehind.of(directory, _ -> {})) {
            behind.wrote(WriteBehind.EVERY);
            behind.wrote(WriteBehind.MOST);
        }
    }

    private WriteBehind behind(WriteBehind.Flush flush) {
        return new WriteBehind(flush, closed::countDown, _ -> {});
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
