package dev.slipway.app.done;

import dev.slipway.app.text.FactWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.StepWords;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an installation ended, in words.
///
/// @param unfinished whether there is something to go on with or to put back
/// @param lines what to know about it: names and values
record Outcome(boolean good, boolean unfinished, String summary, List<Fact> lines) {
    Outcome {
        lines = List.copyOf(lines);
    }

    /// Empty while it has not ended.
    static Optional<Outcome> of(InstallationReport report, String hostname, Messages messages) {
        return report.end().map(end -> of(end, report, hostname, messages));
    }

    private static Outcome of(
            Ended end, InstallationReport report, String hostname, Messages messages) {
        var summary = messages.get(key(end, report.purpose()), hostname);
        var unfinished = !report.begun().isEmpty();
        return switch (end) {
            case Completed(var facts) ->
                    new Outcome(true, uncovers(facts), summary, named(facts, messages));
            case Failed failed -> new Outcome(false, unfinished, summary, lines(failed, messages));
            case Cancelled(var step, var changed) ->
                    new Outcome(false, unfinished, summary, interrupted(step, changed, messages));
        };
    }

    private static String key(Ended end, Purpose purpose) {
        var back = purpose == Purpose.ROLL_BACK;
        return switch (end) {
            case Completed _ -> back ? "done.completed.rollback" : "done.completed";
            case Failed _ -> back ? "done.failed.rollback" : "done.failed";
            case Cancelled _ -> back ? "done.cancelled.rollback" : "done.cancelled";
        };
    }

    /// What was rolled back had been begun on top of another one.
    private static boolean uncovers(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.name().equals(Fact.UNFINISHED));
    }

    private static List<Fact> named(List<Fact> facts, Messages messages) {
        var words = new FactWords(messages);
        return facts.stream().map(fact -> new Fact(words.of(fact.name()), fact.value())).toList();
    }

    private static List<Fact> lines(Failed end, Messages messages) {
        var words = Explanation.of(end.failure());
        var lines = new ArrayList<Fact>();
        lines.add(new Fact(messages.get("done.what"), words.what()));
        lines.add(new Fact(messages.get("done.cause"), words.cause()));
        lines.addAll(interrupted(end.step(), end.changed(), messages));
        lines.add(new Fact(messages.get("done.remedy"), words.remedy()));
        return lines;
    }

    private static List<Fact> interrupted(String step, List<String> changed, Messages messages) {
        var where = step.isEmpty() ? messages.get("done.nostep") : new StepWords(messages).of(step);
        var what = changed.isEmpty() ? messages.get("done.unchanged") : String.join("\n", changed);
        return List.of(
                new Fact(messages.get("done.step"), where),
                new Fact(messages.get("done.changed"), what));
    }
}
