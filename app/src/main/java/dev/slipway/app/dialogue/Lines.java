package dev.slipway.app.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text as lines that are broken between words.
final class Lines {
    private static final Pattern INDENT = Pattern.compile("^ *(?:\\S{1,2}  )?");

    private Lines() {}

    /// Further lines begin where the text of the first does, behind its key if it has one. A word that is longer than a
    /// line is left to the terminal: it may be copied, such as a digest.
    static List<String> of(String text, int columns) {
        return text.lines().flatMap(line -> broken(line, columns).stream()).toList();
    }

    private static List<String> broken(String line, int columns) {
        var lines = new ArrayList<String>();
        var indent = indent(line);
        var left = line;
        while (left.length() > columns && breakIn(left, columns, indent) > indent) {
            var at = breakIn(left, columns, indent);
            lines.add(left.substring(0, at));
            left = " ".repeat(indent) + left.substring(at).stripLeading();
        }
        lines.add(left);
        return lines;
    }

    private static int indent(String line) {
        var found = INDENT.matcher(line);
        return found.find() ? found.end() : 0;
    }

    private static int breakIn(String line, int columns, int indent) {
        var before = line.lastIndexOf(' ', columns);
        return before > indent ? before : line.indexOf(' ', columns);
    }
}
