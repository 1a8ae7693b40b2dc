package dev.slipway.agent.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration CAP = Duration.ofSeconds(30);

    @Test
    void doublesUpToItsCap() {
        var backoff = new Backoff(FIRST, CAP, new Most());

        assertThat(new Duration[] {backoff.next(), backoff.next(), backoff.next()})
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
        for (var i = 0; i < 100; i++) {
            backoff.next();
        }
        assertThat(backoff.next()).isEqualTo(CAP);
    }

    @Test
    void isSpreadOverTheUpperHalf() {
        var backoff = new Backoff(FIRST, FIRST, new Random(7));

        for (var i = 0; i < 1000; i++) {
            assertThat(backoff.next()).isBetween(FIRST.dividedBy(2), FIRST);
        }
    }

    @Test
    void beginsAnewWhenItWorked() {
        var backoff = new Backoff(FIRST, CAP, new Most());
        backoff.next();
        backoff.next();
        backoff.reset();

        assertThat(backoff.tries()).isZero();
        assertThat(backoff.next()).isEqualTo(FIRST);
    }

    private static final class Most implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
