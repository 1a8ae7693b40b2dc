package dev.slipway.app.report;

import dev.slipway.core.event.InstallEvent.Fact;
import java.util.stream.Collectors;

/// The report as lines of text.
final class ReportText {
    private ReportText() {}

    static String of(Report report) {
        return report.headline()
                + "\n\n"
                + report.facts().stream().map(ReportText::line).collect(Collectors.joining())
                + "\n"
                + report.stepsTitle()
                + "\n"
                + report.steps().stream().map(ReportText::line).collect(Collectors.joining());
    }

    private static String line(Fact fact) {
        return fact.name() + ": " + fact.value() + "\n";
    }
}
