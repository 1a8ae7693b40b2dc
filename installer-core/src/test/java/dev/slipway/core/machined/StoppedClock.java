package dev.slipway.core.machined;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that passes when the test says so.
final class StoppedClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
