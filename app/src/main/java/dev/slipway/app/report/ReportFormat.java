package dev.slipway.app.report;

import java.nio.charset.StandardCharsets;

public enum ReportFormat {
    HTML("html"),
    PDF("pdf"),
    TEXT("txt");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /// Of the file's name, behind the dot.
    public String ending() {
        return ending;
    }

    /// The whole file.
    public byte[] bytes(Report report) {
        return switch (this) {
            case HTML -> new ReportPage(report).html().getBytes(StandardCharsets.UTF_8);
            case PDF -> new ReportSheets(report).pdf();
            case TEXT -> ReportText.of(report).getBytes(StandardCharsets.UTF_8);
        };
    }
}
