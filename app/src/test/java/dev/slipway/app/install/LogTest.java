package dev.slipway.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.InstallEvent.Level;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTest {
    private final Log log = new Log();

    @Test
    void showsWhatIsSaid() {
        log.add(List.of(line(Level.INFO, "layer 1"), line(Level.ERROR, "EIO")));

        assertThat(log.text()).isEqualTo("00:00:00  INFO  layer 1\n00:00:00  ERROR  EIO\n");
    }

    @Test
    void showsALevelAndWhatIsWorse() {
        log.add(List.of(line(Level.INFO, "one")));
        log.showFrom(Level.WARNING);
        log.add(List.of(line(Level.DEBUG, "two"), line(Level.WARNING, "three")));

        assertThat(log.shown()).extracting(LogLine::text).containsExactly("three");
        assertThat(log.count().get()).isEqualTo(3);
    }

    @Test
    void findsAWordInAnyCaseAndShowsAllAgainWithoutOne() {
        log.add(List.of(line(Level.INFO, "Layer 1"), line(Level.INFO, "pool")));

        log.seek(" LAYER ");
        assertThat(log.shown()).extracting(LogLine::text).containsExactly("Layer 1");

        log.seek("");
        assertThat(log.shown()).hasSize(2);
    }

    @Test
    void keepsTheLatestLinesAndForgetsTheOldest() {
        log.showFrom(Level.INFO);
        for (var batch = 0; batch < 111; batch++) {
            log.add(batch(batch));
        }

        assertThat(log.count().get()).isEqualTo(Log.LEAST);
        assertThat(log.shown()).hasSize(Log.LEAST / 2);
        assertThat(log.shown().getFirst().text()).isEqualTo("11000");
        assertThat(log.shown().getLast().text()).isEqualTo("110998");
    }

    /// A thousand lines, every other of which is only of interest to who looks for a fault.
    private static List<LogLine> batch(int number) {
        return IntStream.range(number * 1000, (number + 1) * 1000)
                .mapToObj(n -> line(n % 2 == 0 ? Level.INFO : Level.DEBUG, String.valueOf(n)))
                .toList();
    }

    private static LogLine line(Level level, String text) {
        return new LogLine(Instant.EPOCH, level, text);
    }
}
