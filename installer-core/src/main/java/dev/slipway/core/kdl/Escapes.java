package dev.slipway.core.kdl;

/// Reads what follows a backslash in a string.
final class Escapes {
    private static final int LONGEST = 6;

    private final Cursor cursor;

    Escapes(Cursor cursor) {
        this.cursor = cursor;
    }

    /// The code point that is meant; the backslash is here and is no white space escape.
    int read() throws KdlException {
        var start = cursor.at();
        cursor.take();
        var letter = cursor.peek();
        var meant = letter == 'u' ? unicode(start) : plain(letter);
        if (meant == Cursor.END) {
            throw cursor.problemAt(start, Trouble.ESCAPE_UNKNOWN, cursor.shown());
        }
        if (letter != 'u') {
            cursor.take();
        }
        return meant;
    }

    /// KDL 2 drops a backslash and all white space after it.
    boolean takesSpace() throws KdlException {
        var seen =
                cursor.peek() == '\\'
                        && (CodePoints.space(cursor.peek(1), cursor.version())
                                || CodePoints.newline(cursor.peek(1), cursor.version()));
        if (!seen || cursor.version() == KdlVersion.V1) {
            return false;
        }
        cursor.take();
        while (cursor.seesSpace() || cursor.seesNewline()) {
            cursor.take();
        }
        return true;
    }

    private int plain(int letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '\\', '"' -> letter;
            case '/' -> cursor.version() == KdlVersion.V1 ? '/' : Cursor.END;
            case 's' -> cursor.version() == KdlVersion.V2 ? ' ' : Cursor.END;
            default -> Cursor.END;
        };
    }

    /// `u{…}` with one to six hexadecimal digits that name a Unicode scalar value.
    private int unicode(int start) throws KdlException {
        cursor.take();
        var open = cursor.takes('{');
        var mark = cursor.at();
        while (Radix.HEXADECIMAL.has(cursor.peek())) {
            cursor.take();
        }
        var digits = cursor.textSince(mark);
        var fits = !digits.isEmpty() && digits.length() <= LONGEST;
        if (!open || !cursor.takes('}') || !fits || !scalar(digits)) {
            throw cursor.problemAt(start, Trouble.ESCAPE_NOT_UNICODE, digits);
        }
        return Integer.parseInt(digits, 16);
    }

    private static boolean scalar(String digits) {
        var point = Integer.parseInt(digits, 16);
        return point <= Character.MAX_CODE_POINT && !CodePoints.surrogate(point);
    }
}
