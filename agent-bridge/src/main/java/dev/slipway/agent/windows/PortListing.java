package dev.slipway.agent.windows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The ports that Windows knows.
interface PortListing {
    /// Where they are.
    ///
    /// @throws IOException where they cannot be listed
    List<String> paths() throws IOException;

    /// What the driver says of the port there; empty where it cannot be asked, as where somebody has it.
    Optional<PortInfo> info(String path);
}
