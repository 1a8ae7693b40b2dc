package dev.slipway.agent.action;

import dev.slipway.agent.json.JsonLimits;
import dev.slipway.agent.json.JsonReader;
import dev.slipway.agent.json.NotJsonException;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Listener;
import dev.slipway.agent.tool.Ran.End;
import dev.slipway.agent.tool.Tool;
import dev.slipway.agent.tool.Tools;
import java.time.Duration;
import java.util.Optional;

/// Runs programs for one command.
///
/// @param limit that the host set; without one, each program's own holds
public record Run(Tools tools, Optional<Duration> limit, Listener listener) {
    /// A program that does not end in time is an outcome with what it said until then.
    public Outcome of(Tool tool) throws RefusedException, InterruptedException {
        var bounded = limit.map(tool::within).orElse(tool);
        var ran = tools.run(bounded, listener);
        var outcome = Outcome.of(ran);
        return ran.end() == End.OUT_OF_TIME ? outcome.because(outOfTime(bounded)) : outcome;
    }

    /// What it says as JSON is the data; a program that says something else is answered as it is.
    Outcome ofJson(Tool tool) throws RefusedException, InterruptedException {
        var outcome = of(tool);
        return outcome.success() ? parsed(outcome) : outcome;
    }

    private static Outcome parsed(Outcome outcome) {
        try {
            return outcome.with(JsonReader.read(outcome.out(), JsonLimits.ANSWERS));
        } catch (NotJsonException _) {
            return outcome;
        }
    }

    private static Refusal outOfTime(Tool tool) {
        return new Refusal(Code.TIMED_OUT, Long.toString(tool.limit().toSeconds()));
    }
}
