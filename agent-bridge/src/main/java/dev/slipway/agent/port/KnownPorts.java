package dev.slipway.agent.port;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The ports of this guest, whosever they are.
public interface KnownPorts extends Ports {
    /// @param name that the host gave it; empty where it gave none, or the port does not say
    /// @param device as it is opened
    record Known(PortName name, String device) {}

    /// The best first.
    ///
    /// @throws IOException where they cannot be listed
    List<Known> all() throws IOException;

    /// The one that is to be opened; empty where there is none for us.
    Optional<String> chosen() throws IOException;
}
