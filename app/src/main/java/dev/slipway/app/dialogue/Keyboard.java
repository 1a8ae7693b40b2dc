package dev.slipway.app.dialogue;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.util.Optional;

/// Where typed lines come from.
public interface Keyboard {
    /// Blocks.
    ///
    /// @return empty at the end of all input
    Optional<String> line() throws IOException;

    /// Blocks; what is typed is not shown.
    ///
    /// @return empty at the end of all input
    Optional<String> secret() throws IOException;

    /// A terminal.
    static Keyboard of(Console console) {
        return new Keyboard() {
            @Override
            public Optional<String> line() {
                return Optional.ofNullable(console.readLine());
            }

            @Override
            public Optional<String> secret() {
                return Optional.ofNullable(console.readPassword()).map(String::new);
            }
        };
    }

    /// A pipe or a file: nobody sees what comes from there.
    static Keyboard of(BufferedReader reader) {
        return new Keyboard() {
            @Override
            public Optional<String> line() throws IOException {
                return Optional.ofNullable(reader.readLine());
            }

            @Override
            public Optional<String> secret() throws IOException {
                return line();
            }
        };
    }
}
