package dev.slipway.app.dialogue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void givesNoOrdersToTheTerminal() {
        var hostile = "node\u001b[2J01\u0007\u009b31m\u202e!";

        assertThat(new Printable(UTF_8).of(hostile)).isEqualTo("node [2J01 31m !");
    }

    @Test
    void showsWhatTheTerminalKnows() {
        assertThat(new Printable(UTF_8).of("“tank” → Größe · …")).isEqualTo("“tank” → Größe · …");
    }

    @Test
    void writesWordsInAsciiWhereTheTerminalKnowsNoMore() {
        assertThat(new Printable(US_ASCII).of("“tank” → Größe · … 北"))
                .isEqualTo("\"tank\" -> Groesse - ... ?");
    }
}
