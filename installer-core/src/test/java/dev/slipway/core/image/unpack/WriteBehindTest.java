package dev.slipway.core.image.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.unpack.WriteBehind.Flush;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class WriteBehindTest {
    private final AtomicInteger flushes = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Test
    void flushesWhileMoreIsWritten() throws Exception {
        try (var behind = behind(flushes::incrementAndGet)) {
            behind.wrote(WriteBehind.FIRST - 1);
            assertThat(flushes).hasValue(0);

            behind.wrote(1);
            behind.wrote(2 * WriteBehind.MOST);
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
                        },
                        System::nanoTime);
        try (behind) {
            behind.wrote(WriteBehind.FIRST);
            behind.wrote(2 * WriteBehind.FIRST - 1);
            assertThat(told).hasValue(0);
            assertThat(behind.unstored()).isEqualTo(3 * WriteBehind.FIRST - 1);

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
            behind.wrote(WriteBehind.FIRST);

            assertThatThrownBy(() -> behind.wrote(2 * WriteBehind.FIRST)).isSameAs(broken);
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
            behind.wrote(WriteBehind.FIRST);
            behind.finish();
            assertThat(behind.unstored()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 8", "1, 16", "0, 64"})
    void flushesWhatTheDiskTakesInHalfASecond(long seconds, int mebibytes) throws Exception {
        var clock = new AtomicLong();
        Flush slow =
                () -> {
                    flushes.incrementAndGet();
                    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
                };
        try (var behind = new WriteBehind(slow, closed::countDown, _ -> {}, clock::get)) {
            behind.wrote(WriteBehind.FIRST);
            behind.finish(); // has waited for the first, and learnt of it
            var before = flushes.get();

            behind.wrote((mebibytes << 20) - 1);
            assertThat(behind.unstored()).isEqualTo((mebibytes << 20) - 1);

            behind.wrote(1);
            behind.finish();
            assertThat(flushes).hasValue(before + 2);
        }
    }

    private WriteBehind behind(Flush flush) {
        return new WriteBehind(flush, closed::countDown, _ -> {}, System::nanoTime);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
