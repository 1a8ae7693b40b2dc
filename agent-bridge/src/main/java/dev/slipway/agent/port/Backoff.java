package dev.slipway.agent.port;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: up to twice as long each time, up to a cap, and anywhere below that, so that
/// the guests of a host that starts anew do not all come at once.
public final class Backoff {
    private final Duration first;
    private final Duration cap;
    private final RandomGenerator random;
    private int tries;

    public Backoff(Duration first, Duration cap, RandomGenerator random) {
        this.first = first;
        this.cap = cap;
        this.random = random;
    }

    /// Never less than half of what it may be, so that nothing spins.
    public Duration next() {
        var most = first.toMillis() << Math.min(tries++, 20);
        var bounded = Math.min(most, cap.toMillis());
        return Duration.ofMillis(bounded / 2 + random.nextLong(bounded / 2 + 1));
    }

    public int tries() {
        return tries;
    }

    public void reset() {
        tries = 0;
    }
}
