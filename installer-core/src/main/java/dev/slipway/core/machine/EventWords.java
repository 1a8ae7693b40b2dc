package dev.slipway.core.machine;

import dev.slipway.core.event.Delay;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.text.ControlCharacters;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// An event as one line of text, safe to print on a terminal.
public final class EventWords {
    private static final long MEGABYTE = 1_000_000;
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.slipway.core.machine.messages");

    private EventWords() {}

    public static String of(InstallEvent event) {
        return ControlCharacters.blanked(words(event));
    }

    private static String words(InstallEvent event) {
        return switch (event) {
            case Planned planned -> planned(planned);
            case Continued(var earlier, var finished, var _, var _) ->
                    say("continued", earlier, finished.size());
            case Started(var step, var _) -> say("started", step);
            case Progressed(var step, var progress) -> progressed(step, progress);
            case Delayed(var step, var delay) -> delayed(step, delay);
            case Finished finished -> finished(finished);
            case Logged logged -> logged.text();
            case Completed(var facts) -> completed(facts);
            case Failed failed -> failed(failed) + " " + changed(failed.changed());
            case Cancelled cancelled -> cancelled(cancelled) + " " + changed(cancelled.changed());
        };
    }

    private static String planned(Planned planned) {
        var key =
                switch (planned.purpose()) {
                    case INSTALL -> planned.simulated() ? "plannedSimulated" : "planned";
                    case RESUME -> "plannedResume";
                    case ROLL_BACK -> "plannedRollBack";
                };
        return say(key, planned.steps().size(), planned.planHash());
    }

    private static String finished(Finished finished) {
        return switch (finished.outcome()) {
            case DONE -> say("finished", finished.step(), seconds(finished.milliseconds()));
            case SKIPPED -> say("skipped", finished.step());
            case RESTORED -> say("restored", finished.step());
        };
    }

    private static String completed(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.name().equals(Fact.UNFINISHED))
                .map(fact -> say("completedUncovering", fact.value()))
                .findFirst()
                .orElseGet(() -> say("completed"));
    }

    private static String progressed(String step, Progress progress) {
        var written = megabytes(progress.written());
        return progress.total() == 0
                ? say("progressed", step, written)
                : say(
                        "progressedOf",
                        step,
                        megabytes(progress.downloaded()),
                        megabytes(progress.total()),
                        written);
    }

    private static String delayed(String step, Delay delay) {
        return say(
                "delayed",
                step,
                delay.whom(),
                seconds(delay.milliseconds()),
                delay.failures(),
                delay.most(),
                Explanation.of(delay.reason()).line());
    }

    private static String failed(Failed failed) {
        var why = Explanation.of(failed.failure()).line();
        return failed.step().isEmpty() ? say("failed", why) : say("failedIn", failed.step(), why);
    }

    private static String cancelled(Cancelled cancelled) {
        return cancelled.step().isEmpty() ? say("cancelled") : say("cancelledIn", cancelled.step());
    }

    private static String changed(List<String> changed) {
        return changed.isEmpty()
                ? say("nothingChanged")
                : say("changed", String.join(" ", changed));
    }

    private static String megabytes(long bytes) {
        return String.valueOf(bytes / MEGABYTE);
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds / 1000.0);
    }

    private static String say(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(arguments);
    }
}
