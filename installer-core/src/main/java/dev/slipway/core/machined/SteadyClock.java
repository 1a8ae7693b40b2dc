package dev.slipway.core.machined;

import java.time.Instant;
import java.time.InstantSource;

/// Time that only passes: setting the clock of a live system neither ends a lease nor prolongs it.
public final class SteadyClock implements InstantSource {
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
