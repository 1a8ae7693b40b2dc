package dev.slipway.agent.port;

import java.io.Closeable;
import java.io.IOException;

/// A port that was opened, both ways at once.
public interface Port extends Closeable {
    /// Waits for at least one byte.
    ///
    /// @return how many were read; 0 where no host is connected now, which is no end: the next read may find one
    int read(byte[] into) throws IOException;

    /// All of them, which takes until the host has taken most, for as long as that is.
    void write(byte[] bytes) throws IOException;
}
