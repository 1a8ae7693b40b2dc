package dev.slipway.core.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What of the log reaches a terminal: our own warnings; nothing of the libraries', whose failures we word
/// ourselves.
final class Logging {
    /// Kept here, or the level would be collected with the logger.
    private static final Logger GRPC = Logger.getLogger("io.grpc");

    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    /// All of it where `SLIPWAY_LOG` asks for it.
    static void quieten() {
        if (System.getenv("SLIPWAY_LOG") == null) {
            ROOT.setLevel(Level.WARNING);
            GRPC.setLevel(Level.OFF);
        }
    }
}
