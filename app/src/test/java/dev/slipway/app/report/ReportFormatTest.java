package dev.slipway.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.InstallEvent.Fact;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
    private static final Charset WIN_ANSI = Charset.forName("windows-1252");
    private static final Report REPORT = report(new Fact("Pool (root)", "rpool <ok> & größer"));

    @Test
    void textHasEveryFactOnALine() {
        assertThat(text(ReportFormat.TEXT, StandardCharsets.UTF_8))
                .startsWith("node01 is installed.\n")
                .contains("Pool (root): rpool <ok> & größer\n", "Clear disk: 1.4 s\n");
    }

    @Test
    void htmlTakesNothingThatItSaysForMarkup() {
        assertThat(text(ReportFormat.HTML, StandardCharsets.UTF_8))
                .contains("<html lang=\"en\">", "rpool &lt;ok&gt; &amp; größer", "<svg")
                .doesNotContain("<ok>")
                .doesNotContain("http");
    }

    @Test
    void pdfSaysWhereEachOfItsObjectsIs() {
        var pdf = text(ReportFormat.PDF, WIN_ANSI);
        var offsets = Pattern.compile("(\\d{10}) 00000 n").matcher(pdf).results().toList();

        assertThat(offsets).hasSize(6);
        for (var object = 0; object < offsets.size(); object++) {
            var at = Integer.parseInt(offsets.get(object).group(1));
            assertThat(pdf.substring(at)).startsWith(object + 1 + " 0 obj");
        }
        assertThat(pdf.substring(pdf.indexOf("startxref\n") + 10))
                .startsWith(String.valueOf(pdf.indexOf("xref\n0 ")));
    }

    @Test
    void pdfSaysHowLongItsStreamIs() {
        var pdf = text(ReportFormat.PDF, WIN_ANSI);
        var begin = pdf.indexOf("stream\n") + "stream\n".length();
        var length = pdf.indexOf("endstream") - begin;

        assertThat(pdf).contains("/Length " + length + " >>");
    }

    @Test
    void pdfEscapesParenthesesAndKeepsUmlauts() {
        assertThat(text(ReportFormat.PDF, WIN_ANSI)).contains("Pool \\(root\\)", "größer");
    }

    @Test
    void pdfGoesOnOnAnotherSheet() {
        var long100 = Collections.nCopies(100, new Fact("Disk", "erased"));

        var pdf =
                new String(ReportFormat.PDF.bytes(report(long100.toArray(Fact[]::new))), WIN_ANSI);

        assertThat(pdf).contains("/Count 3");
    }

    @Test
    void identityFillsTheCornersThatReadersLookFor() {
        var code = QrSquares.of(REPORT.identity());

        assertThat(code.size()).isGreaterThanOrEqualTo(21);
        assertThat(code.dark())
                .contains(
                        new QrSquares.Square(0, 0),
                        new QrSquares.Square(code.size() - 1, 0),
                        new QrSquares.Square(0, code.size() - 1))
                .doesNotContain(new QrSquares.Square(1, 1));
    }

    @ParameterizedTest
    @EnumSource
    void isMadeWhateverAMachineCallsItself(ReportFormat format) {
        var endless = "\u00e4".repeat(100_000);
        var odd = new Report("h", List.of(), "Steps", List.of(), "This machine", endless, "en");

        assertThat(format.bytes(odd)).isNotEmpty();
    }

    @Test
    void turnsNothingThatIsReadAround() {
        var odd = report(new Fact("Disk", "ED-870\u202e\u001b[2J"));

        assertThat(odd.facts()).containsExactly(new Fact("Disk", "ED-870 [2J"));
    }

    private static String text(ReportFormat format, Charset charset) {
        return new String(format.bytes(REPORT), charset);
    }

    private static Report report(Fact... facts) {
        return new Report(
                "node01 is installed.",
                List.of(facts),
                "Steps",
                List.of(new Fact("Clear disk", "1.4 s")),
                "This machine",
                "node01\nid-node01\nEX-4711",
                "en");
    }
}
