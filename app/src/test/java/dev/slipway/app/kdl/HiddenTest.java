package dev.slipway.app.kdl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTest {
    private final Hidden hidden = new Hidden();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$6$rounds=5000$saltsalt$0123456789abcdef./",
                "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7",
                "$2b$12$WXItscQ/FDbLKU4mO58jxu3Tx/mueaS8En3M6QOVZIZLaGdWrS.pK"
            })
    void bringsBackWhatItHid(String hash) {
        var text = "user \"tech\" { password-hash \"" + hash + "\" }";

        var shown = hidden.hide(text);

        assertThat(shown).isEqualTo("user \"tech\" { password-hash \"(hidden 1)\" }");
        assertThat(hidden.reveal(shown)).isEqualTo(text);
    }

    @Test
    void tellsOnePasswordFromAnother() {
        var text = "\"$6$saltsalt$11111111\" \"$6$saltsalt$22222222\" \"$6$saltsalt$11111111\"";

        assertThat(hidden.hide(text)).isEqualTo("\"(hidden 1)\" \"(hidden 2)\" \"(hidden 1)\"");
    }

    @Test
    void letsASignBeThatStandsForNothing() {
        assertThat(hidden.reveal("(hidden 7) $1")).isEqualTo("(hidden 7) $1");
    }
}
