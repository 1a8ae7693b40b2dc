package dev.slipway.core.kdl;

/// Reads quoted and raw strings of both versions.
final class Strings {
    private final Cursor cursor;
    private final Escapes escapes;

    Strings(Cursor cursor) {
        this.cursor = cursor;
        this.escapes = new Escapes(cursor);
    }

    /// How many `#` stand before the quote of a raw string here; 0 for a quoted string, -1 for neither.
    int hashes() {
        var raw = cursor.version() == KdlVersion.V1 && cursor.peek() == 'r' ? 1 : 0;
        var count = 0;
        while (cursor.peek(raw + count) == '#') {
            count++;
        }
        var possible = cursor.version() == KdlVersion.V2 || raw == 1 || count == 0;
        return possible && cursor.peek(raw + count) == '"' ? count : -1;
    }

    boolean sees() {
        return hashes() >= 0;
    }

    String read() throws KdlException {
        var hashes = hashes();
        var start = cursor.at();
        var raw = (cursor.version() == KdlVersion.V1 && cursor.takes('r')) || hashes > 0;
        cursor.takes("#".repeat(hashes));
        if (cursor.version() == KdlVersion.V2 && cursor.takes("\"\"\"")) {
            return new MultiLine(cursor, start, raw, "\"\"\"" + "#".repeat(hashes)).read();
        }
        cursor.takes('"');
        return raw ? raw(start, "\"" + "#".repeat(hashes)) : quoted(start);
    }

    private String raw(int start, String closing) throws KdlException {
        var mark = cursor.at();
        while (!cursor.sees(closing)) {
            literal(start);
        }
        var text = cursor.textSince(mark);
        cursor.takes(closing);
        return text;
    }

    private String quoted(int start) throws KdlException {
        var text = new StringBuilder();
        while (!cursor.takes('"')) {
            if (!escapes.takesSpace()) {
                text.appendCodePoint(cursor.peek() == '\\' ? escapes.read() : literal(start));
            }
        }
        return text.toString();
    }

    private int literal(int start) throws KdlException {
        if (cursor.ended()) {
            throw cursor.problemAt(start, Trouble.STRING_UNFINISHED);
        }
        if (cursor.version() == KdlVersion.V2 && cursor.seesNewline()) {
            throw cursor.problemAt(start, Trouble.STRING_ON_TWO_LINES);
        }
        return cursor.take();
    }
}
