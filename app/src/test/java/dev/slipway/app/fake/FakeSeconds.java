package dev.slipway.app.fake;

import dev.slipway.app.work.Seconds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// Time that passes when it is told to.
public final class FakeSeconds implements Seconds {
    private final List<Runnable> beats = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    public void pass(int seconds) {
        for (var second = 0; second < seconds; second++) {
            now = now.plusSeconds(1);
            List.copyOf(beats).forEach(Runnable::run);
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Subscription each(Runnable beat) {
        beats.add(beat);
        return () -> beats.remove(beat);
    }
}
