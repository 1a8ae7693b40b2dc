package dev.slipway.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The wizard in text as a program on a terminal, which shows what is typed as terminals do.
@EnabledOnOs(OS.LINUX)
class TerminalTest {
    private static final String PASSWORD = "correct horse 7";

    private final Transcript shown = new Transcript();

    @TempDir private Path reports;

    @ParameterizedTest
    @ValueSource(strings = {"dumb", "vt100", "xterm"})
    void installsOnAnyTerminalAndShowsNoSecret(String term) throws Exception {
        try (var pty = Pty.open()) {
            var program = start(pty, term);
            Thread.ofPlatform().daemon().start(() -> watch(pty));

            walk(pty);

            assertThat(program.waitFor(20, SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
            assertThat(shown.toString())
                    .contains("admin") // what is no secret is shown as it is typed
                    .doesNotContain(PASSWORD, Samples.CODE);
            assertThat(shown.toString().contains("\u001b"))
                    .as("moves the cursor")
                    .isEqualTo(!term.equals("dumb"));
        }
    }

    private void walk(Pty pty) throws InterruptedException {
        choose(pty, "192.0.2.13:8443 answers", "1");
        choose(pty, "Chosen: node01", "n");
        choose(pty, "Claim the machine.", "l");
        answer(pty, "(not shown): ", Samples.CODE);
        choose(pty, "node01 is yours", "n");
        choose(pty, "Step 3 of 8", "1");
        choose(pty, "Single disk", "n");
        choose(pty, "Step 4 of 8", "r");
        answer(pty, "Image reference: ", Samples.REFERENCE);
        choose(pty, "Digest: sha256:", "n");
        choose(pty, "Step 5 of 8", "h");
        answer(pty, "Host name: ", "node01");
        choose(pty, "Name the user", "u");
        answer(pty, "User: ", "admin");
        choose(pty, "nobody can log in", "w");
        answer(pty, "Password (not shown): ", PASSWORD);
        answer(pty, "again (not shown): ", PASSWORD);
        choose(pty, "A password is typed.", "n");
        choose(pty, "Erase 1 disk", "e");
        answer(pty, "in bay bay 1: ", "234A");
        answer(pty, "Enter does not: ", "yes");
        choose(pty, "node01 is installed.", "q");
        answer(pty, "Enter does not: ", "yes");
        shown.waitFor("Left.");
    }

    private void choose(Pty pty, String after, String key) throws InterruptedException {
        shown.waitFor(after);
        answer(pty, "Your choice: ", key);
    }

    private void answer(Pty pty, String prompt, String line) throws InterruptedException {
        shown.waitFor(prompt);
        pty.type(line + "\r");
    }

    private void watch(Pty pty) {
        for (var text = pty.read(); !text.isEmpty(); text = pty.read()) {
            shown.write(text.toCharArray(), 0, text.length());
        }
    }

    private Process start(Pty pty, String term) throws IOException {
        var builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TextOnTerminal.class.getName(),
                                reports.toString()));
        builder.environment().put("TERM", term);
        var terminal = pty.file();
        return builder.redirectInput(terminal)
                .redirectOutput(terminal)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
