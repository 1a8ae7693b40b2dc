package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.live.stick.StickDesk;
import dev.slipway.core.machine.Documents;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LiveWriteCommandTest {
    private static final Pattern HASH = Pattern.compile("--confirm ([0-9a-f]{64})");

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private Path image = Path.of("");
    private Path stick = Path.of("");

    @BeforeEach
    void make() throws Exception {
        image = new StickDesk(folder).image();
        stick = folder.resolve("stick.img");
    }

    @Test
    void writesANewFileWithoutAskingAndAnOldOneOnlyWithItsHash() throws Exception {
        assertThat(run()).isZero();
        Files.writeString(stick, "precious");

        assertThat(run()).isZero();
        assertThat(stick).hasContent("precious");

        assertThat(run("--confirm", confirmed())).isZero();
        assertThat(Files.size(stick)).isGreaterThan(StickDesk.IMAGE_BYTES);
    }

    @Test
    void refusesAHashThatWasNotShown() throws Exception {
        Files.writeString(stick, "precious");

        var refused =
                catchThrowableOfType(
                        InstallException.class, () -> run("--confirm", "0".repeat(64)));

        assertThat(refused.failure()).isInstanceOf(UnknownPlan.class);
        assertThat(stick).hasContent("precious");
    }

    @Test
    void tellsProgramsWhatIsLostAndThenThatItIsWritten() throws Exception {
        Files.writeString(stick, "precious");

        assertThat(run("--json")).isZero();
        var before = document();
        assertThat(before.written()).isFalse();
        assertThat(before.target().erases()).isTrue();
        assertThat(before.image().file()).isEqualTo(image.toString());

        assertThat(run("--json", "--confirm", before.hash())).isZero();
        assertThat(document()).isEqualTo(before.afterwards());
        assertThat(Files.size(stick)).isGreaterThan(StickDesk.IMAGE_BYTES);
    }

    /// All that was said since the last one.
    private StickDocument document() throws Exception {
        var said = out.toString();
        out.getBuffer().setLength(0);
        return Documents.read(said, StickDocument.class, _ -> new Unexpected("no document"));
    }

    private String confirmed() {
        var shown = HASH.matcher(out.toString());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private int run(String... more) throws Exception {
        var command = new LiveWriteCommand(new StickDesk(folder));
        var line = new CommandLine(command).setOut(new PrintWriter(out));
        line.setResourceBundle(Screen.words());
        line.parseArgs(words(more));
        return command.call();
    }

    private String[] words(String... more) {
        var words = new String[more.length + 3];
        words[0] = stick.toString();
        words[1] = "--image";
        words[2] = image.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return words;
    }
}
