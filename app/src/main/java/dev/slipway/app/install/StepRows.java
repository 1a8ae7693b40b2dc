package dev.slipway.app.install;

import dev.slipway.app.install.StepRow.State;
import dev.slipway.app.text.StepWords;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.event.InstallationReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The planned steps of a report, each with how far it is.
record StepRows(InstallationReport report, StepWords words) {
    List<StepRow> rows() {
        return report.planned().stream().map(this::row).toList();
    }

    private StepRow row(String step) {
        return report.finished().stream()
                .filter(finished -> finished.step().equals(step))
                .findFirst()
                .map(this::finished)
                .orElseGet(() -> new StepRow(words.of(step), state(step), Optional.empty()));
    }

    private StepRow finished(Finished step) {
        var state = step.outcome() == Outcome.DONE ? State.DONE : State.SKIPPED;
        var time = Duration.ofMillis(step.milliseconds());
        return new StepRow(words.of(step.step()), state, Optional.of(time));
    }

    private State state(String step) {
        if (report.end().filter(end -> failedAt(end, step)).isPresent()) {
            return State.FAILED;
        }
        var runs = report.end().isEmpty() && report.current().filter(step::equals).isPresent();
        return runs ? State.RUNNING : State.WAITING;
    }

    private static boolean failedAt(Object end, String step) {
        return end instanceof Failed(var at, var _, var _) && at.equals(step);
    }
}
