package dev.slipway.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void areBrokenBetweenWords() {
        assertThat(Lines.of("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void beginBehindTheKeyOfAChoice() {
        assertThat(Lines.of(" n  one two three", 12)).containsExactly(" n  one two", "    three");
    }

    @Test
    void leaveALongWordWhole() {
        assertThat(Lines.of("a sha256:0123456789 b", 8))
                .containsExactly("a", "sha256:0123456789", "b");
        assertThat(Lines.of("sha256:0123456789", 8)).containsExactly("sha256:0123456789");
    }

    @Test
    void keepThoseThatAreThere() {
        assertThat(Lines.of("one\ntwo", 80)).containsExactly("one", "two");
        assertThat(Lines.of("", 80)).isEmpty();
    }
}
