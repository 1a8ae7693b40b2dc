package dev.slipway.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;

/// The beat of the screen for as long as somebody counts it. What holds up the screen's thread, holds it up.
final class Pulses extends AnimationTimer {
    private static final double EACH_MILLISECONDS = 1000.0 / 60;
    private static final double NANOSECONDS = 1e6;

    private final List<Long> at = new ArrayList<>();

    @Override
    public void handle(long now) {
        at.add(System.nanoTime());
    }

    int count() {
        return at.size();
    }

    /// For people.
    String said() {
        var gaps = gaps();
        var missed = gaps.stream().mapToLong(Pulses::missed).sum();
        var longest = gaps.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return "%d pulses, %d missed (%.1f %%), the longest gap %.0f ms"
                .formatted(
                        at.size(),
                        missed,
                        100.0 * missed / Math.max(1, at.size() + missed),
                        longest);
    }

    private List<Double> gaps() {
        return IntStream.range(1, at.size())
                .mapToObj(each -> (at.get(each) - at.get(each - 1)) / NANOSECONDS)
                .toList();
    }

    private static long missed(double gap) {
        return Math.max(0, Math.round(gap / EACH_MILLISECONDS) - 1);
    }
}
