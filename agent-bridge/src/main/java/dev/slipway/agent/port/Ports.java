package dev.slipway.agent.port;

import java.io.IOException;

/// Opens the port to the host, if there is one.
public interface Ports {
    /// @throws IOException where there is none, or it is taken
    Port open() throws IOException;
}
