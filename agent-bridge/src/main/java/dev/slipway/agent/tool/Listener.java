package dev.slipway.agent.tool;

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
}
