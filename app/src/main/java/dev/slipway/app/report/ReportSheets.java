package dev.slipway.app.report;

import dev.slipway.core.event.InstallEvent.Fact;
import java.util.ArrayList;
import java.util.List;

/// The report on sheets of A4, as PDF.
final class ReportSheets {
    private static final int MARGIN = 56;
    private static final int LINE = 14;
    private static final int TYPE = 10;
    private static final int HEADLINE = 16;

    /// Characters of Courier at [#TYPE] points, each 6 points wide, between the margins.
    private static final int COLUMNS = (Pdf.WIDTH - 2 * MARGIN) / 6;

    private static final int NAMES = 22;
    private static final int CODE = 100;

    private final Report report;
    private final Pdf pdf = new Pdf();
    private int y = Pdf.HEIGHT - MARGIN;

    ReportSheets(Report report) {
        this.report = report;
    }

    byte[] pdf() {
        identity();
        wrapped(report.headline(), 40).forEach(this::headline);
        y = Math.min(y, Pdf.HEIGHT - MARGIN - CODE - 2 * LINE);
        report.facts().forEach(this::fact);
        down(LINE);
        headline(report.stepsTitle());
        report.steps().forEach(this::fact);
        return pdf.bytes();
    }

    /// In the upper right corner.
    private void identity() {
        var code = QrSquares.of(report.identity());
        var edge = (double) CODE / code.size();
        var left = Pdf.WIDTH - MARGIN - CODE;
        var top = Pdf.HEIGHT - MARGIN;
        code.dark()
                .forEach(
                        square ->
                                pdf.square(
                                        left + square.x() * edge,
                                        top - (square.y() + 1) * edge,
                                        edge));
        pdf.text(left, top - CODE - LINE, TYPE, false, report.identityTitle());
    }

    private void headline(String text) {
        pdf.text(MARGIN, y - HEADLINE, HEADLINE, true, text);
        down(HEADLINE + LINE);
    }

    private void fact(Fact fact) {
        var names = wrapped(fact.name(), NAMES - 2);
        var values = wrapped(fact.value(), COLUMNS - NAMES);
        for (var line = 0; line < Math.max(names.size(), values.size()); line++) {
            var name = line < names.size() ? names.get(line) : "";
            var value = line < values.size() ? values.get(line) : "";
            pdf.text(MARGIN, y - TYPE, TYPE, false, ("%-" + NAMES + "s%s").formatted(name, value));
            down(LINE);
        }
    }

    private void down(int points) {
        y -= points;
        if (y < MARGIN + LINE) {
            pdf.page();
            y = Pdf.HEIGHT - MARGIN;
        }
    }

    /// At spaces where there are any.
    private static List<String> wrapped(String text, int columns) {
        var lines = new ArrayList<String>();
        for (var rest : text.split("\n")) {
            while (rest.length() > columns) {
                var space = rest.lastIndexOf(' ', columns);
                var end = space > 0 ? space : columns;
                lines.add(rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }
}
