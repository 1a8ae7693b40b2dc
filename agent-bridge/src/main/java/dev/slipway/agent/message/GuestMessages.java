package dev.slipway.agent.message;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.MembersBuilder;
import dev.slipway.agent.refusal.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What a guest says by itself. Times are RFC 3339, but those of `keep_alive`, which are seconds since 1970.
public final class GuestMessages {
    /// How bad an error is, in the words of the protocol.
    public enum Severity {
        TEMPORARY("Temporary"),
        RECOVERABLE("Recoverable"),
        FATAL("Fatal"),
        UNKNOWN("Unknown");

        private final String word;

        Severity(String word) {
            this.word = word;
        }
    }

    private final String machine;

    /// @param machine how hosts name this guest: `vm_id`
    public GuestMessages(String machine) {
        this.machine = machine;
    }

    /// @param state one of the words that the protocol has: `connected`, `retrying`, …
    public Members status(Instant now, String state, String details) {
        return typed("connection_status", now)
                .with("state", state)
                .with("details", details)
                .with("vm_id", machine)
                .done();
    }

    /// @param windowsError the number that Windows has for it, where Windows does
    /// @param attempt how many times the port was tried since
    public Members errorReport(
            Instant now,
            String type,
            Severity severity,
            Optional<Integer> windowsError,
            int attempt,
            String remedy) {
        return typed("error_report", now)
                .with("error_type", type)
                .with("severity", severity.word)
                .with("windows_error_code", windowsError.map(number -> Json.of(number.longValue())))
                .with("retry_attempt", attempt)
                .with("max_retries", 0)
                .with("recovery_suggestion", remedy)
                .with("vm_id", machine)
                .done();
    }

    /// That the way to the host is open again. There is no breaker here that would ever keep it closed: a port that is lost is tried
    /// until it is found.
    ///
    /// @param failures how many times the port was tried since it was lost
    public Members circuitBreaker(Instant now, int failures) {
        return typed("circuit_breaker_state", now)
                .with("state", "Closed")
                .with("failure_count", failures)
                .with("vm_id", machine)
                .done();
    }

    public static Members ping(Instant now) {
        return typed("ping", now).with("sequence", now.toEpochMilli()).done();
    }

    public static Members keepAlive(Instant now, long sequence) {
        return Json.members()
                .with("type", "keep_alive")
                .with("sequence_number", sequence)
                .with("timestamp", now.getEpochSecond())
                .done();
    }

    public static Members metrics(Instant now, Json data) {
        return typed("metrics", now).with("data", data).done();
    }

    /// Ours: the answer to a line that is no command, or none that can be answered otherwise.
    public static Members error(Instant now, Refusal refusal, Optional<String> id) {
        return typed("error", now)
                .with("id", id.map(Json::of))
                .with("error", cause(refusal))
                .with("message", refusal.words())
                .done();
    }

    static Members cause(Refusal refusal) {
        return Json.members()
                .with("code", refusal.code().word())
                .with("about", refusal.about())
                .done();
    }

    public static MembersBuilder typed(String type, Instant now) {
        return Json.members()
                .with("type", type)
                .with("timestamp", Timestamp.of(now.truncatedTo(ChronoUnit.MILLIS)));
    }
}
