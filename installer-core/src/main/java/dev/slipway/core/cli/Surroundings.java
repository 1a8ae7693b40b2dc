package dev.slipway.core.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
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
                writer(System.out), writer(System.err), System.out, System.getenv());
    }

    /// A system without a locale says ASCII, and shows UTF-8 all the same.
    private static PrintWriter writer(PrintStream stream) {
        var charset = stream.charset().equals(US_ASCII) ? UTF_8 : stream.charset();
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /// The same, but with settings and state below a folder, and other output.
    Surroundings below(Path home, PrintWriter output) {
        var places =
                Map.of(
                        "HOME", home.toString(),
                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                        "XDG_STATE_HOME", home.resolve("state").toString(),
                        "SLIPWAY_GUESTS", home.resolve("guests").toString());
        return new Surroundings(output, err, documents, places);
    }
}
