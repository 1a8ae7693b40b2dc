package dev.slipway.agent.host;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.MembersBuilder;
import dev.slipway.agent.message.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What this host says to a guest once they know each other. Those that are answered get their id when they are asked.
final class Requests {
    private Requests() {}

    static Members metrics() {
        return Json.members().with("type", "Metrics").done();
    }

    /// The answer to `keep_alive`.
    static Members alive(long sequence) {
        return timed("keep_alive_response").with("sequence_number", sequence).done();
    }

    /// The answer to `ping`.
    static Members pong(long sequence) {
        return timed("pong").with("sequence", sequence).done();
    }

    private static MembersBuilder timed(String type) {
        return Json.members().with("type", type).with("timestamp", Timestamp.of(Instant.now()));
    }

    static MembersBuilder machine() {
        return Json.members().with("type", "machine");
    }

    /// @param parameters by their names; what looks like a number, or `true` and `false`, is one
    static MembersBuilder safe(String action, Map<String, String> parameters, Duration limit) {
        var kind = Json.members().with("action", action);
        parameters.forEach((name, value) -> kind.with(name, Parameter.of(value)));
        return Json.members()
                .with("type", "SafeCommand")
                .with("command_type", kind.done())
                .with("timeout", limit.toSeconds());
    }
}
