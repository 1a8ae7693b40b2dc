package dev.slipway.core.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/// What the program was started in: where it prints, and the environment.
///
/// @param documents the same as `out`, for what is bytes
public record Surroundings(
        PrintWriter out, PrintWriter err, OutputStream documents, Map<String, String> environment) {
    static Surroundings ofThisProcess() {
        return new Surroundings(
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                System.out,
                System.getenv());
    }

    /// The same, but with settings and state below a folder, and other output.
    Surroundings below(Path home, PrintWriter output) {
        var places =
                Map.of(
                        "HOME", home.toString(),
                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                        "XDG_STATE_HOME", home.resolve("state").toString());
        return new Surroundings(output, err, documents, places);
    }
}
