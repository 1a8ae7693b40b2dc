package dev.slipway.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private final Locale language = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void thisIsBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void everythingIsAsBefore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(language);
    }

    @Test
    void areInTheLanguageAndTheTimeZoneOfTheReader() {
        assertThat(Moments.of("2026-01-15T08:30:00Z")).isEqualTo("15.01.2026, 09:30");
        assertThat(Moments.of("2026-07-15T08:30:00+05:00")).isEqualTo("15.07.2026, 05:30");
    }

    @Test
    void areAsTheyWereWrittenWhereNobodyKnowsThem() {
        assertThat(Moments.of("last summer")).isEqualTo("last summer");
    }
}
