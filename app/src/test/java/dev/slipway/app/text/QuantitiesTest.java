package dev.slipway.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void theLanguageIsAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void writesTheDecimalSignOfTheLanguage() {
        Locale.setDefault(Locale.GERMANY);

        assertThat(Quantities.bytes(1500)).isEqualTo("1,5 kB");
        assertThat(Quantities.shortTime(Duration.ofMillis(300))).isEqualTo("0,3 s");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "999499, 999 kB",
        "999999, 1.0 MB",
        "106400000, 106 MB",
        "1000204886016, 1.0 TB",
        "9223372036854775807, 9.2 EB",
    })
    void writesSizesAsDisksAreLabelled(long bytes, String words) {
        assertThat(Quantities.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min 00 s", "3599, 59 min 59 s", "3720, 1 h 02 min"})
    void writesTimesAsTheyAreRead(long seconds, String words) {
        assertThat(Quantities.time(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 5 s", "7, 5 s", "8, 10 s", "117, 115 s", "118, 2 min", "3599, 60 min"})
    void isNoMoreExactThanAnEstimateIs(long seconds, String words) {
        assertThat(Quantities.roughly(Duration.ofSeconds(seconds))).isEqualTo(words);
    }
}
