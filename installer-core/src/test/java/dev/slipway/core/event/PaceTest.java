package dev.slipway.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.core.event.Pace.Mark;
import dev.slipway.core.event.Pace.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long TOTAL = 1_000_000_000;

    @Test
    void saysHowFastEachPartIsLately() {
        var trace =
                seconds(30, second -> second < 10 ? second : 100_000_000L + second * 1_000_000L);

        var rates = after(trace).rates().orElseThrow();
        assertThat(rates.download()).isCloseTo(1e6, within(1.0));
        assertThat(rates.decompression()).isCloseTo(3e6, within(1.0));
        assertThat(rates.writing()).isCloseTo(2e6, within(1.0));
    }

    @Test
    void namesThePartThatTheOthersWaitFor() {
        assertThat(slow(900, 50)).isEqualTo(Side.DOWNLOAD);
        assertThat(slow(50, 900)).isEqualTo(Side.WRITING);
        assertThat(slow(200, 200)).isEqualTo(Side.DECOMPRESSION);
    }

    private static Side slow(long starved, long blocked) {
        var pace =
                Pace.UNKNOWN
                        .after(START, new Progress(0, TOTAL, 0, 0, 5000, 7000))
                        .after(
                                START.plusSeconds(1),
                                new Progress(1, TOTAL, 1, 1, 5000 + starved, 7000 + blocked));
        return pace.slow().orElseThrow();
    }

    @Test
    void namesNoneWhereNobodyMeasures() {
        assertThat(after(seconds(5, second -> second)).slow()).isEmpty();
    }

    @Test
    void saysNothingOfTheTimeLeftBeforeItKnowsAnything() {
        assertThat(Pace.UNKNOWN.left()).isEmpty();
        assertThat(after(seconds(1, second -> second * 10L)).left()).isEmpty();
        assertThat(Pace.UNKNOWN.after(START, new Progress(1, 0, 1, 1)).left()).isEmpty();
    }

    @Test
    void knowsTheTimeLeftOfADownloadAfterItsFirstQuarter() throws Exception {
        assertKnownFrom(0.25, recorded("slow-download.trace"));
    }

    /// What becomes slow only later cannot be known before.
    @Test
    void knowsTheTimeLeftWhereTheDiskBecameSlowFromTheMiddleOn() throws Exception {
        assertKnownFrom(0.5, recorded("slow-disk.trace"));
    }

    @Test
    void forgetsASlowStart() {
        assertKnownFrom(0.25, seconds(100, PaceTest::withSlowStart));
    }

    private static long withSlowStart(int second) {
        return second < 10 ? second * 1_000_000L : (second - 9) * TOTAL / 91;
    }

    @Test
    void isNotFarOffWhereManySmallFilesComeAtTheEnd() {
        assertKnownFrom(0.25, seconds(100, PaceTest::slowerAtTheEnd));
    }

    /// The last fifth of the bytes takes a third of the time.
    private static long slowerAtTheEnd(int second) {
        return second <= 67
                ? second * (TOTAL * 4 / 5) / 67
                : TOTAL * 4 / 5 + (second - 67) * (TOTAL / 5) / 33;
    }

    @Test
    void beginsAnewWithWhatBeganAnew() {
        var pace = after(seconds(20, second -> second * 10_000_000L));
        pace = pace.after(START.plusSeconds(21), new Progress(5, TOTAL, 5, 5));

        assertThat(pace.marks()).hasSize(1);
    }

    @Test
    void remembersLittleHoweverLongItTakes() {
        assertThat(after(seconds(20_000, second -> second)).marks()).hasSizeLessThan(100);
    }

    /// Within a fifth of the whole time, at every moment.
    private static void assertKnownFrom(double part, List<Mark> trace) {
        var whole = Duration.between(trace.getFirst().at(), trace.getLast().at()).toMillis();
        var pace = Pace.UNKNOWN;
        for (var mark : trace) {
            pace = pace.after(mark.at(), mark.progress());
            var passed = Duration.between(trace.getFirst().at(), mark.at()).toMillis();
            if (passed > whole * part) {
                var estimated = passed + pace.left().orElseThrow().toMillis();
                assertThat((double) estimated)
                        .as("after %d of %d ms", passed, whole)
                        .isCloseTo((double) whole, within(0.2 * whole));
            }
        }
    }

    private static Pace after(List<Mark> trace) {
        var pace = Pace.UNKNOWN;
        for (var mark : trace) {
            pace = pace.after(mark.at(), mark.progress());
        }
        return pace;
    }

    private static List<Mark> seconds(int count, IntToLongFunction downloaded) {
        return IntStream.rangeClosed(0, count)
                .mapToObj(second -> mark(second, downloaded.applyAsLong(second)))
                .toList();
    }

    private static Mark mark(int second, long bytes) {
        return new Mark(
                START.plusSeconds(second), new Progress(bytes, TOTAL, bytes * 3, bytes * 2));
    }

    private static List<Mark> recorded(String name) throws IOException {
        var marks = new ArrayList<Mark>();
        try (var in = Objects.requireNonNull(PaceTest.class.getResourceAsStream(name));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, marks));
        }
        return marks;
    }

    private static void add(String line, List<Mark> marks) {
        var n = Stream.of(line.strip().split(" ")).mapToLong(Long::parseLong).toArray();
        marks.add(
                new Mark(START.plusMillis(n[0]), new Progress(n[1], n[2], n[3], n[4], n[5], n[6])));
    }
}
