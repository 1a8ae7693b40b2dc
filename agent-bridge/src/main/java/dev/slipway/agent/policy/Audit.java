package dev.slipway.agent.policy;

import dev.slipway.agent.json.Json.Members;
import java.io.IOException;

/// Where it is kept what the host asked for, and what came of it.
public interface Audit {
    /// @param durable whether it must outlive a power cut that comes now
    /// @throws IOException where it could not be kept
    void keep(Members entry, boolean durable) throws IOException;
}
