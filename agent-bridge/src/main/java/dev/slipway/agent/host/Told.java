package dev.slipway.agent.host;

import java.time.Duration;
import java.util.Optional;

/// What a guest has told of itself over one link, and how long ago it said anything at all.
final class Told {
    private final Runnable changed;
    private volatile Optional<Greeting> greeting = Optional.empty();
    private volatile Optional<GuestMetrics> metrics = Optional.empty();
    private volatile long heard = System.nanoTime();

    /// @param changed run when there is something new
    Told(Runnable changed) {
        this.changed = changed;
    }

    void greeting(Greeting said) {
        greeting = Optional.of(said);
        changed.run();
    }

    void metrics(GuestMetrics said) {
        metrics = Optional.of(said);
        changed.run();
    }

    /// Whatever it was.
    void something() {
        heard = System.nanoTime();
    }

    /// Empty until it was said.
    Optional<Greeting> greeting() {
        return greeting;
    }

    /// The latest.
    Optional<GuestMetrics> metrics() {
        return metrics;
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }
}
