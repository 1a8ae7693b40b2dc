package dev.slipway.agent.line;

import java.io.IOException;

/// Where the bytes of messages come from.
public interface Source {
    /// @return how many were read; none where there is nothing now
    int read(byte[] into) throws IOException;
}
