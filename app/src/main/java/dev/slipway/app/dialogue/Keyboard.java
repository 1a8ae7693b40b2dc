package dev.slipway.app.dialogue;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/// Where typed lines come from.
public interface Keyboard {
    /// Blocks.
    ///
    /// @return empty at the end of all input
    Optional<String> line(String prompt) throws IOException;

    /// Blocks; what is typed from the prompt on is not shown.
    ///
    /// @return empty at the end of all input
    Optional<String> secret(String prompt) throws IOException;

    /// A terminal.
    static Keyboard of(Console console) {
        return new Keyboard() {
            @Override
            public Optional<String> line(String prompt) {
                return Optional.ofNullable(console.readLine("%s", prompt));
            }

            @Override
            public Optional<String> secret(String prompt) {
                return Optional.ofNullable(console.readPassword("%s", prompt)).map(String::new);
            }
        };
    }

    /// A pipe or a file: nobody sees what comes from there.
    static Keyboard of(BufferedReader reader, PrintWriter out) {
        return new Keyboard() {
            @Override
            public Optional<String> line(String prompt) throws IOException {
                out.print(prompt);
                out.flush();
                return Optional.ofNullable(reader.readLine());
            }

            @Override
            public Optional<String> secret(String prompt) throws IOException {
                return line(prompt);
            }
        };
    }
}
