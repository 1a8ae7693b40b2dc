package dev.slipway.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.Progress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Rates rates = new Rates();

    @Test
    void saysNothingBeforeTimeHasPassed() {
        rates.add(START, new Progress(100, 1000, 300, 200));
        assertThat(rates.now()).isEmpty();

        rates.add(START, new Progress(200, 1000, 600, 400));
        assertThat(rates.now()).isEmpty();
    }

    @Test
    void countsEachOfTheThreeForItself() {
        rates.add(START, new Progress(0, 1000, 0, 0));
        rates.add(START.plusSeconds(2), new Progress(100, 1000, 300, 200));

        assertThat(rates.now()).contains(new Rates.Now(50, 150, 100));
    }

    @Test
    void forgetsWhatIsLongerAgoThanAFewSeconds() {
        rates.add(START, new Progress(0, 1000, 0, 0));
        for (var second = 10; second <= 20; second++) {
            rates.add(START.plusSeconds(second), new Progress(second * 10L, 1000, 0, 0));
        }

        assertThat(rates.now()).map(Rates.Now::download).contains(10.0);
    }

    @Test
    void beginsAnewWithEachStep() {
        rates.add(START, new Progress(0, 1000, 0, 0));
        rates.add(START.plusSeconds(1), new Progress(10, 1000, 0, 0));

        rates.clear();

        assertThat(rates.now()).isEmpty();
    }
}
