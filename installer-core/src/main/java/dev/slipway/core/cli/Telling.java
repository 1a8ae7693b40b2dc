package dev.slipway.core.cli;

import dev.slipway.core.cli.pace.PaceWords;
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
import dev.slipway.core.event.Pace;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.machine.EventWords;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Tells a story on a terminal: a line an event, progress every few seconds; or a document an event.
final class Telling {
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final boolean json;
    private final Screen screen;
    private final Screen errors;
    private Pace pace = Pace.UNKNOWN;
    private long lastProgress = System.nanoTime();

    Telling(boolean json, Screen screen, Screen errors) {
        this.json = json;
        this.screen = screen;
        this.errors = errors;
    }

    void tell(Said said) {
        if (json) {
            screen.document(said);
        } else {
            say(said);
        }
    }

    private void say(Said said) {
        switch (said.event()) {
            case Progressed(var step, var progress) -> sayNowAndThen(said, step, progress);
            case Started _ -> {
                pace = Pace.UNKNOWN;
                line(said);
            }
            case Failed failed -> say(failed);
            case Completed completed -> {
                line(said);
                completed.facts().forEach(this::say);
            }
            case Planned _, Continued _, Delayed _, Finished _, Logged _, Cancelled _ -> line(said);
        }
    }

    private void say(Failed failed) {
        errors.say("install.failed", failed.step());
        errors.explain(Explanation.of(failed.failure()));
        errors.say(failed.changed().isEmpty() ? "install.unchanged" : "install.changed");
        failed.changed().forEach(change -> errors.line("  " + change));
    }

    private void say(Fact fact) {
        screen.line("  " + fact.name() + ": " + fact.value());
    }

    private void sayNowAndThen(Said said, String step, Progress progress) {
        pace = pace.after(said.at(), progress);
        var now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_INTERVAL.toNanos()) {
            lastProgress = now;
            line(said, new PaceWords(step, progress, pace).line());
        }
    }

    private void line(Said said) {
        line(said, EventWords.of(said.event()));
    }

    private void line(Said said, String text) {
        screen.line(TIME.format(said.at()) + "  " + text);
    }
}
