package dev.slipway.app.kdl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.MachineConfigurationReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {
    @Test
    void isUnderTheNodeWhoseValueIsWrong() {
        var text = "image \"oci://r/i:1\"\nsysconfig {\n    hostname \"no_de\" // 😀\n}\n";

        assertThat(marked(text)).contains("hostname \"no_de\"");
    }

    @Test
    void isUnderTheNodeThatIsNotKnown() {
        assertThat(marked("😀 1\npools \"a\"\n")).contains("pools \"a\"");
    }

    @Test
    void reachesTheEndOfALineThatIsNoKdl() {
        assertThat(marked("pool \"rpool\nimage")).containsExactly("\"rpool");
    }

    @Test
    void isNowhereForWhatIsMissing() {
        assertThat(marked("")).isEmpty();
    }

    private static List<String> marked(String text) {
        return MachineConfigurationReader.sketch(text).problems().stream()
                .flatMap(problem -> Mark.of(problem, text).stream())
                .map(mark -> text.substring(mark.from(), mark.to()))
                .toList();
    }
}
