package dev.slipway.agent.tool;

import java.util.function.BooleanSupplier;

/// Hears what a program says while it runs.
public interface Listener {
    /// Hears nothing.
    Listener DEAF = (_, _) -> {};

    enum Stream {
        STDOUT,
        STDERR
    }

    /// Called on one thread for each stream. While it does not return, the program's pipe fills and the program waits.
    void heard(Stream stream, byte[] bytes) throws InterruptedException;

    /// Nothing any more once nobody is there to hear it.
    default Listener onlyWhile(BooleanSupplier there) {
        return (stream, bytes) -> {
            if (there.getAsBoolean()) {
                heard(stream, bytes);
            }
        };
    }
}
