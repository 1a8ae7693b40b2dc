package dev.slipway.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlCharactersTest {
    private static final String HOSTILE = "a\u001b\u009b\u202e[2J\nb";

    @Test
    void areBlankedSoThatWordsStayApart() {
        assertThat(ControlCharacters.blanked(HOSTILE)).isEqualTo("a [2J b");
    }

    @Test
    void areLeftOut() {
        assertThat(ControlCharacters.leftOut(HOSTILE)).isEqualTo("a[2Jb");
    }

    @Test
    void areSeenWhereTheyAre() {
        assertThat(ControlCharacters.areIn(HOSTILE)).isTrue();
        assertThat(ControlCharacters.areIn("Größe · 北京")).isFalse();
    }
}
