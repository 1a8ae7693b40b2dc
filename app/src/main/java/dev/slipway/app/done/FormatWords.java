package dev.slipway.app.done;

import dev.slipway.app.report.ReportFormat;
import dev.slipway.app.text.Messages;

/// What forms of a report are called.
record FormatWords(Messages messages) {
    String of(ReportFormat format) {
        return switch (format) {
            case HTML -> messages.get("done.format.html");
            case PDF -> messages.get("done.format.pdf");
            case TEXT -> messages.get("done.format.text");
        };
    }
}
