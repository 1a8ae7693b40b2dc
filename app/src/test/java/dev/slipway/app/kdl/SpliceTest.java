package dev.slipway.app.kdl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpliceTest {
    @ParameterizedTest
    @CsvSource({"ab, ab", "'', abc", "abc, ''", "aXc, aYYc", "aa, aaa", "aaa, aa", "abcabc, abc"})
    void makesOneTextOfTheOther(String old, String now) {
        var splice = Splice.between(old, now);

        var made = new StringBuilder(old).replace(splice.from(), splice.to(), splice.text());
        assertThat(made).hasToString(now);
    }

    @Test
    void leavesTheCaretBesideWhatChanged() {
        var splice = Splice.between("host \"a\"; zone", "host \"node\"; zone");

        assertThat(splice.moved(2)).isEqualTo(2);
        assertThat(splice.moved(9)).isEqualTo(12);
    }
}
