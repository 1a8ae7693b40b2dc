package dev.slipway.agent.message;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.tool.Ran;
import java.util.Optional;

/// What came of what a command asked for.
///
/// @param exit of the program that was run, if one was
/// @param error why it did not succeed, for programs; the words are in `err`, where hosts look
/// @param dropped bytes of output beyond the limit
public record Outcome(
        boolean success,
        Optional<Integer> exit,
        String out,
        String err,
        Optional<Json> data,
        Optional<Refusal> error,
        long dropped) {
    /// Hosts that show only the output of a command show the data.
    public static Outcome of(Json data) {
        var text = JsonWriter.write(data);
        return new Outcome(true, Optional.of(0), text, "", Optional.of(data), Optional.empty(), 0);
    }

    public static Outcome of(Ran ran) {
        return new Outcome(
                ran.well(),
                Optional.of(ran.exit()),
                ran.text(),
                ran.errors(),
                Optional.empty(),
                Optional.empty(),
                ran.dropped());
    }

    public static Outcome refused(Refusal refusal) {
        return new Outcome(
                false,
                Optional.empty(),
                "",
                refusal.words(),
                Optional.empty(),
                Optional.of(refusal),
                0);
    }

    public Outcome with(Json more) {
        return new Outcome(success, exit, out, err, Optional.of(more), error, dropped);
    }

    /// A program whose exit code is an answer, and no failure.
    public Outcome succeeding() {
        return new Outcome(true, exit, out, err, data, error, dropped);
    }

    /// What was said until then is kept; the words come behind it.
    public Outcome because(Refusal refusal) {
        var words = err.isEmpty() || err.endsWith("\n") ? refusal.words() : "\n" + refusal.words();
        return new Outcome(false, exit, out, err + words, data, Optional.of(refusal), dropped);
    }
}
