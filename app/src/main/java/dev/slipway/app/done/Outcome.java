package dev.slipway.app.done;

import dev.slipway.app.text.FactWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.StepWords;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.Explanation;
import java.util.ArrayList;
import java.util.List;

/// How an installation ended, in words.
///
/// @param lines what to know about it: names and values
record Outcome(boolean good, String summary, List<Fact> lines) {
    Outcome {
        lines = List.copyOf(lines);
    }

    static Outcome of(Ended end, String hostname, Messages messages) {
        return switch (end) {
            case Completed(var facts) ->
                    new Outcome(
                            true, messages.get("done.completed", hostname), named(facts, messages));
            case Failed failed -> failed(failed, hostname, messages);
            case Cancelled(var step, var changed) ->
                    new Outcome(
                            false,
                            messages.get("done.cancelled", hostname),
                            interrupted(step, changed, messages));
        };
    }

    private static List<Fact> named(List<Fact> facts, Messages messages) {
        var words = new FactWords(messages);
        return facts.stream().map(fact -> new Fact(words.of(fact.name()), fact.value())).toList();
    }

    private static Outcome failed(Failed end, String hostname, Messages messages) {
        var words = Explanation.of(end.failure());
        var lines = new ArrayList<Fact>();
        lines.add(new Fact(messages.get("done.what"), words.what()));
        lines.add(new Fact(messages.get("done.cause"), words.cause()));
        lines.addAll(interrupted(end.step(), end.changed(), messages));
        lines.add(new Fact(messages.get("done.remedy"), words.remedy()));
        return new Outcome(false, messages.get("done.failed", hostname), lines);
    }

    private static List<Fact> interrupted(String step, List<String> changed, Messages messages) {
        var where = step.isEmpty() ? messages.get("done.nostep") : new StepWords(messages).of(step);
        var what = changed.isEmpty() ? messages.get("done.unchanged") : String.join("\n", changed);
        return List.of(
                new Fact(messages.get("done.step"), where),
                new Fact(messages.get("done.changed"), what));
    }
}
