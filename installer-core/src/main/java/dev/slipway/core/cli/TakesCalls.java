package dev.slipway.core.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/// Whether the daemon takes calls.
///
/// @param listening where it does
record TakesCalls(InetSocketAddress listening) implements BooleanSupplier {
    private static final int PATIENCE_MS = 5000;

    @Override
    public boolean getAsBoolean() {
        try (var call = new Socket()) {
            call.connect(listening, PATIENCE_MS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
