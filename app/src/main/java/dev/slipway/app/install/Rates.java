package dev.slipway.app.install;

import dev.slipway.core.event.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How fast the current step is, over its last few seconds by the machine's own clock.
final class Rates {
    private static final Duration WINDOW = Duration.ofSeconds(5);

    /// Bytes a second.
    record Now(double download, double decompression, double writing) {}

    private record Sample(Instant at, Progress progress) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /// A new step begins from nothing.
    void clear() {
        samples.clear();
    }

    void add(Instant at, Progress progress) {
        samples.addLast(new Sample(at, progress));
        while (samples.size() > 2 && age(samples.getFirst()).compareTo(WINDOW) > 0) {
            samples.removeFirst();
        }
    }

    /// Empty until there is some time to divide by.
    Optional<Now> now() {
        if (samples.size() < 2 || age(samples.getFirst()).isZero()) {
            return Optional.empty();
        }
        var from = samples.getFirst().progress();
        var to = samples.getLast().progress();
        var seconds = age(samples.getFirst()).toMillis() / 1000.0;
        return Optional.of(
                new Now(
                        (to.downloaded() - from.downloaded()) / seconds,
                        (to.decompressed() - from.decompressed()) / seconds,
                        (to.written() - from.written()) / seconds));
    }

    private Duration age(Sample sample) {
        return Duration.between(sample.at(), samples.getLast().at());
    }
}
