package dev.slipway.app.report;

import dev.slipway.app.report.QrSquares.Square;
import dev.slipway.core.event.InstallEvent.Fact;
import java.util.List;
import java.util.stream.Collectors;

/// The report as one HTML file that needs no other.
record ReportPage(Report report) {
    String html() {
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        <style>
        body { font: 16px/1.5 sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em; }
        table { border-collapse: collapse; width: 100%%; }
        th, td { text-align: start; vertical-align: top; padding: .25em 1em .25em 0; border-bottom: 1px solid #ccc; }
        th { font-weight: normal; color: #555; width: 14em; }
        td { white-space: pre-line; overflow-wrap: anywhere; }
        figure { float: inline-end; margin: 0 0 1em 1em; text-align: center; }
        svg { width: 9em; }
        </style>
        </head>
        <body>
        %s
        <h1>%s</h1>
        %s
        <h2>%s</h2>
        %s
        </body>
        </html>
        """
                .formatted(
                        escaped(report.language()),
                        escaped(report.headline()),
                        identity(),
                        escaped(report.headline()),
                        table(report.facts()),
                        escaped(report.stepsTitle()),
                        table(report.steps()));
    }

    private static String table(List<Fact> facts) {
        return facts.stream()
                .map(ReportPage::row)
                .collect(Collectors.joining("\n", "<table>\n", "\n</table>"));
    }

    private static String row(Fact fact) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                .formatted(escaped(fact.name()), escaped(fact.value()));
    }

    private String identity() {
        var code = QrSquares.of(report.identity());
        return """
        <figure>
        <svg viewBox="0 0 %d %d" role="img" aria-label="%s"><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
        <figcaption>%s</figcaption>
        </figure>\
        """
                .formatted(
                        code.whole(),
                        code.whole(),
                        escaped(report.identity()),
                        code.whole(),
                        code.whole(),
                        code.dark().stream().map(ReportPage::path).collect(Collectors.joining()),
                        escaped(report.identityTitle()));
    }

    private static String path(Square square) {
        var x = square.x() + QrSquares.QUIET;
        var y = square.y() + QrSquares.QUIET;
        return "M" + x + " " + y + "h1v1h-1z";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
