package dev.slipway.app.done;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.app.text.StepWords;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.image.reference.ResolvedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The report as a text to keep.
record ReportText(Draft draft, InstallationReport report, Outcome outcome, Messages messages) {
    String text() {
        var lines = new ArrayList<String>();
        lines.add(outcome.summary());
        if (report.simulated()) {
            lines.add(messages.get("done.simulated"));
        }
        lines.add(messages.get("report.installation", report.installation()));
        draft.machine().map(this::machine).ifPresent(lines::add);
        draft.image()
                .map(image -> image.resolved())
                .map(image -> messages.get("report.image", image.reference(), digest(image)))
                .ifPresent(lines::add);
        outcome.lines().forEach(fact -> lines.add(fact.name() + ": " + fact.value()));
        lines.addAll(steps());
        return String.join("\n", lines) + "\n";
    }

    private String digest(ResolvedImage image) {
        return image.digest().isEmpty() ? messages.get("image.unknown") : image.digest();
    }

    private String machine(ChosenMachine machine) {
        return messages.get("report.machine", machine.hostname(), machine.id(), machine.address());
    }

    private List<String> steps() {
        var words = new StepWords(messages);
        return report.finished().stream()
                .map(
                        step ->
                                messages.get(
                                        "report.step",
                                        words.of(step.step()),
                                        Quantities.time(Duration.ofMillis(step.milliseconds()))))
                .toList();
    }
}
