package dev.slipway.core.image.source;

import java.time.Duration;
import java.time.Instant;

/// Time, as whoever tries again sees it: a seam, so that nobody waits in a test.
public interface Waits {
    /// Grows steadily, and while nothing is done too; says nothing about the time of day.
    Instant now();

    void pause(Duration time) throws InterruptedException;

    static Waits real() {
        return new Waits() {
            @Override
            public Instant now() {
                return Instant.EPOCH.plusNanos(System.nanoTime());
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
