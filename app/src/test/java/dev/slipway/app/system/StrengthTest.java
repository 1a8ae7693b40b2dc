package dev.slipway.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.system.Strength.Level;
import dev.slipway.app.system.Strength.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    @ParameterizedTest
    @CsvSource({
        "a, TRIVIAL, SHORT",
        "secret, TRIVIAL, COMMON",
        "Passwort123, TRIVIAL, COMMON",
        "aaaaaaaaaaaaaaaa, TRIVIAL, RUN",
        "1234567890, TRIVIAL, RUN",
        "ada-2026, WEAK, OWN",
        "hq7x2k, WEAK, SHORT",
        "Wq7!x2kB, FAIR, SHORT"
    })
    void saysWhyItIsEasyToGuess(String password, Level level, Weakness weakness) {
        var strength = Strength.of(password, "ada");

        assertThat(strength.level()).isEqualTo(level);
        assertThat(strength.weakness()).contains(weakness);
    }

    @ParameterizedTest
    @CsvSource({"correct horse battery staple", "Wq7!x2kB-mm4", "umbrella kettle violin"})
    void findsNothingAgainstWhatIsLongAndOdd(String password) {
        var strength = Strength.of(password, "ada");

        assertThat(strength.level()).isEqualTo(Level.STRONG);
        assertThat(strength.weakness()).isEmpty();
    }

    @Test
    void isNeverLessForMoreOfTheSameKind() {
        var longer = "kvu3w8zr5qm1t9hx";
        for (var length = 1; length < longer.length(); length++) {
            assertThat(Strength.of(longer.substring(0, length + 1), "ada").bits())
                    .isGreaterThanOrEqualTo(Strength.of(longer.substring(0, length), "ada").bits());
        }
    }
}
