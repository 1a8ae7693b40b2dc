package dev.slipway.agent.guest;

import dev.slipway.agent.port.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait for what may come back.
record Pauses(RandomGenerator random, Wait waiting) {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FIRST_AWAY = Duration.ofMillis(20);
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(1);

    interface Wait {
        void sleep(Duration time) throws InterruptedException;
    }

    /// Between two tries to open a port.
    Backoff whileLost() {
        return new Backoff(FIRST, LONGEST, random);
    }

    /// Between two looks whether the host is there again.
    Backoff whileAway() {
        return new Backoff(FIRST_AWAY, LONGEST_AWAY, random);
    }

    void pause(Duration time) throws InterruptedException {
        waiting.sleep(time);
    }
}
