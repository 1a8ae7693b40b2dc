package dev.slipway.core.monitor;

import static dev.slipway.core.monitor.Measurements.MEBI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alert.Kind;
import dev.slipway.core.inventory.Health.Healthy;
import dev.slipway.core.monitor.Measured.Drive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MonitorTest {
    private final List<String> said = new ArrayList<>();
    private Measured now = Measurements.GOOD;
    private final Monitor monitor = Monitor.still(() -> now, said::add, Duration.ZERO);

    @Test
    void saysWhatBeginsAndWhatEndsOnce() {
        look(Measurements.GOOD);
        look(Measurements.withMemory(120 * MEBI));
        look(Measurements.withMemory(110 * MEBI));
        look(Measurements.GOOD);
        look(Measurements.GOOD);

        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).startsWith("Warning: ").contains("120 MiB");
        assertThat(said.getLast()).startsWith("No more: ");
    }

    @Test
    void saysAgainWhatGetsWorse() {
        look(Measurements.withMemory(120 * MEBI));
        look(Measurements.withMemory(20 * MEBI));
        look(Measurements.withMemory(120 * MEBI));

        assertThat(said).hasSize(2);
        assertThat(said.getLast()).startsWith("CRITICAL: ").contains("20 MiB");
    }

    @Test
    void saysThatADiskIsGoneAndThatItIsBackUnderAnotherName() {
        var other = new Drive("/dev/sdb", "S4EV", new Healthy());
        look(Measurements.withDrives(Measurements.DRIVE, other));
        look(Measurements.withDrives(Measurements.DRIVE));

        assertThat(said).singleElement().asString().startsWith("CRITICAL: ").contains("S4EV");
        assertThat(monitor.alerts().all()).extracting(Alert::kind).containsExactly(Kind.DISK_GONE);

        look(
                Measurements.withDrives(
                        Measurements.DRIVE, new Drive("/dev/sdc", "S4EV", new Healthy())));

        assertThat(said.getLast()).startsWith("No more: ").contains("S4EV");
        assertThat(monitor.alerts().all()).isEmpty();
    }

    /// Whoever asks would read for ever that nothing is wrong.
    @Test
    void goesOnWatchingAfterALookThatFailed() throws Exception {
        var looks = new AtomicInteger();
        var again = new CountDownLatch(1);
        Supplier<Measured> faulty =
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new UncheckedIOException(new IOException("a disk was pulled"));
                    }
                    again.countDown();
                    return Measurements.GOOD;
                };

        try (var watching = Monitor.still(faulty, said::add, Duration.ofMillis(1))) {
            watching.begin();

            assertThat(again.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void look(Measured measured) {
        now = measured;
        monitor.look();
    }
}
