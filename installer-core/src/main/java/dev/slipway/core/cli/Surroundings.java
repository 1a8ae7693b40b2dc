package dev.slipway.core.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
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
}
