package dev.slipway.agent.message;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.tool.Ran;
import java.time.Duration;
import java.util.Optional;

/// What came of a command. On the wire it has no `type`: hosts know it by that.
///
/// @param exit of the program that was run, if one was
/// @param error ours: why it did not succeed, for programs; the words are in `stderr`, where hosts look
public record Answer(
        String id,
        boolean safe,
        boolean success,
        Optional<Integer> exit,
        String out,
        String err,
        Duration took,
        Optional<Json> data,
        Optional<Refusal> error,
        long dropped) {
    public static Answer refused(String id, boolean safe, Refusal refusal, Duration took) {
        return new Answer(
                id,
                safe,
                false,
                Optional.empty(),
                "",
                refusal.words(),
                took,
                Optional.empty(),
                Optional.of(refusal),
                0);
    }

    public static Answer of(String id, boolean safe, Ran ran, Optional<Refusal> error) {
        return new Answer(
                id,
                safe,
                error.isEmpty() && ran.well(),
                Optional.of(ran.exit()),
                ran.text(),
                ran.errors(),
                ran.took(),
                Optional.empty(),
                error,
                ran.dropped());
    }

    public Members message() {
        var message =
                Json.members()
                        .with("id", id)
                        .with("success", success)
                        .with("exit_code", exit.<Json>map(Json::of).orElse(Json.NOTHING))
                        .with("stdout", out)
                        .with("stderr", err)
                        .with("execution_time_ms", took.toMillis())
                        .with("command_type", safe ? "safe" : "unsafe")
                        .with("data", data.orElse(Json.NOTHING))
                        .with("error", error.map(GuestMessages::cause));
        if (dropped > 0) {
            message.with("dropped_bytes", dropped);
        }
        return message.done();
    }
}
