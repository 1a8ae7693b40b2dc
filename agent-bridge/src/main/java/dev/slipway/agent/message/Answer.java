package dev.slipway.agent.message;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import java.time.Duration;

/// The answer to a command. On the wire it has no `type`: hosts know it by that.
public record Answer(String id, boolean safe, Outcome outcome, Duration took) {
    public Members message() {
        var message =
                Json.members()
                        .with("id", id)
                        .with("success", outcome.success())
                        .with("exit_code", outcome.exit().<Json>map(Json::of).orElse(Json.NOTHING))
                        .with("stdout", outcome.out())
                        .with("stderr", outcome.err())
                        .with("execution_time_ms", took.toMillis())
                        .with("command_type", safe ? "safe" : "unsafe")
                        .with("data", outcome.data().orElse(Json.NOTHING))
                        .with("error", outcome.error().map(GuestMessages::cause));
        if (outcome.dropped() > 0) {
            message.with("dropped_bytes", outcome.dropped());
        }
        return message.done();
    }
}
