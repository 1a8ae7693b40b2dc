package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import java.io.IOException;

/// A part of the metrics, which may fail by itself.
interface Section {
    /// @param deltas of counters since an earlier reading
    /// @param gaps where it says what it lacks
    /// @throws IOException where all of it cannot be read
    Json read(Deltas deltas, Gaps gaps) throws IOException;
}
