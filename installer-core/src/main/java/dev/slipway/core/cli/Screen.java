package dev.slipway.core.cli;

import dev.slipway.core.failure.Explanation;
import dev.slipway.core.machine.Documents;
import dev.slipway.core.text.ControlCharacters;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Prints for people, or documents for programs.
///
/// What is printed may come from a machine that nobody trusts yet: control characters are left out.
record Screen(PrintWriter out) {
    private static final long KILO = 1000;
    private static final long GIBIBYTE = 1L << 30;

    static ResourceBundle words() {
        return ResourceBundle.getBundle("dev.slipway.core.cli.messages");
    }

    static String word(String key, Object... arguments) {
        var texts = Stream.of(arguments).map(String::valueOf).toArray(); // numbers without marks
        return new MessageFormat(words().getString(key), Locale.ROOT).format(texts);
    }

    void say(String key, Object... arguments) {
        line(word(key, arguments));
    }

    void line(String text) {
        out.println(printable(text));
        out.flush();
    }

    void document(Object record) {
        out.println(Documents.write(record));
        out.flush();
    }

    void explain(Explanation explanation) {
        line(explanation.what());
        line("  " + explanation.cause());
        line("  " + explanation.remedy());
    }

    /// Columns as wide as their widest cell; the first row is the head.
    void table(List<List<String>> rows) {
        var widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(column -> width(rows, column))
                        .toArray();
        rows.forEach(row -> line(aligned(row, widths)));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String aligned(List<String> row, int[] widths) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < widths.length; column++) {
            var cell = row.get(column);
            cells.add(cell + " ".repeat(widths[column] - cell.length()));
        }
        return String.join("  ", cells).stripTrailing();
    }

    /// As disk makers count: `8.0 GB`.
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        var units = "kMGTPE";
        var unit = 0;
        var value = bytes / (double) KILO;
        while (value >= 999.95) {
            value /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", value, units.charAt(unit));
    }

    /// As memory makers count: `192 GiB`.
    static String memory(long bytes) {
        return Math.ceilDiv(bytes, GIBIBYTE) + " GiB";
    }

    private static String printable(String text) {
        return ControlCharacters.blanked(text);
    }
}
