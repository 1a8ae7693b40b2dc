package dev.slipway.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.slipway.core.inventory.Vitals;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VitalsWordsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Vitals ALL =
            new Vitals(Optional.of(12.4), 512 << 20, 2L << 30, Optional.of(0.42), NOON);
    private static final Vitals NOTHING =
            new Vitals(Optional.empty(), 0, 0, Optional.empty(), NOON);

    @Test
    void saysAllOfItInTwoLinesAndWhenItWasMeasured() {
        assertThat(new VitalsWords(new Messages(Locale.ENGLISH)).lines(ALL))
                .first()
                .isEqualTo("CPU 12 % · RAM 512 MiB of 2 GiB");
        assertThat(new VitalsWords(new Messages(Locale.ENGLISH)).lines(ALL))
                .last(STRING)
                .startsWith("load 0")
                .endsWith(" · measured " + Moments.time(NOON));
        assertThat(new VitalsWords(new Messages(Locale.GERMAN)).lines(ALL))
                .first()
                .isEqualTo("CPU 12 % · RAM 512 MiB von 2 GiB");
        assertThat(new VitalsWords(new Messages(Locale.GERMAN)).lines(ALL))
                .last(STRING)
                .startsWith("Last 0")
                .endsWith(" · gemessen " + Moments.time(NOON));
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        var words = new VitalsWords(new Messages(Locale.ENGLISH));

        assertThat(words.processor(NOTHING)).isEmpty();
        assertThat(words.memory(NOTHING)).isEmpty();
        assertThat(words.load(NOTHING)).isEmpty();
        assertThat(words.lines(NOTHING)).containsExactly("measured " + Moments.time(NOON));
    }
}
