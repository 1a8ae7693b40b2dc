package dev.slipway.core.kdl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a multi-line string of KDL 2 from behind its opening quotes, and takes its indentation away.
///
/// White space escapes are resolved before the indentation is looked at, other escapes after: so an
/// escaped space never counts as indentation.
final class MultiLine {
    private final Cursor cursor;
    private final Escapes escapes;
    private final int start;
    private final boolean raw;
    private final String closing;
    private final List<Line> lines = new ArrayList<>();

    MultiLine(Cursor cursor, int start, boolean raw, String closing) {
        this.cursor = cursor;
        this.escapes = new Escapes(cursor);
        this.start = start;
        this.raw = raw;
        this.closing = closing;
    }

    String read() throws KdlException {
        if (!cursor.takesNewline()) {
            throw cursor.problemAt(start, Trouble.STRING_NEEDS_NEWLINE);
        }
        lines.add(new Line(cursor.at()));
        while (!cursor.takes(closing)) {
            step();
        }
        return dedented();
    }

    private void step() throws KdlException {
        if (cursor.ended()) {
            throw cursor.problemAt(start, Trouble.STRING_UNFINISHED);
        }
        if (cursor.takesNewline()) {
            lines.add(new Line(cursor.at()));
        } else if (raw || cursor.peek() != '\\') {
            var blank = cursor.seesSpace();
            lines.getLast().add(cursor.take(), blank);
        } else if (!escapes.takesSpace()) {
            lines.getLast().add(escapes.read(), false);
        }
    }

    private String dedented() throws KdlException {
        var last = lines.removeLast();
        if (!last.blank()) {
            throw cursor.problemAt(last.start, Trouble.STRING_LAST_LINE);
        }
        for (var line : lines) {
            if (!line.blank() && !line.indentation().startsWith(last.indentation())) {
                throw cursor.problemAt(line.start, Trouble.STRING_INDENTATION);
            }
        }
        return lines.stream()
                .map(line -> line.without(last.indentation()))
                .collect(Collectors.joining("\n"));
    }

    /// A line and how many of its first characters are literal white space.
    private static final class Line {
        private final int start;
        private final StringBuilder text = new StringBuilder();
        private int indented;

        Line(int start) {
            this.start = start;
        }

        void add(int point, boolean space) {
            indented += space && blank() ? 1 : 0;
            text.appendCodePoint(point);
        }

        boolean blank() {
            return indented == text.length();
        }

        String indentation() {
            return text.substring(0, indented);
        }

        String without(String indentation) {
            return blank() ? "" : text.substring(indentation.length());
        }
    }
}
