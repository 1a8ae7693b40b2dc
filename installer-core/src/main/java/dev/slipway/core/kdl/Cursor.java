package dev.slipway.core.kdl;

import java.util.Locale;

/// A place in a text, moving forward over code points.
final class Cursor {
    static final int END = -1;

    private final int[] points;
    private final Lines lines;
    private final KdlVersion version;
    private int at;

    Cursor(String text, KdlVersion version) {
        this.points = text.codePoints().toArray();
        this.lines = new Lines(points);
        this.version = version;
    }

    KdlVersion version() {
        return version;
    }

    int at() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    Position position() {
        return lines.position(at);
    }

    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < points.length ? points[at + ahead] : END;
    }

    boolean ended() {
        return at >= points.length;
    }

    boolean sees(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean takes(String text) {
        var seen = sees(text);
        at += seen ? text.length() : 0;
        return seen;
    }

    boolean takes(int point) {
        var seen = !ended() && peek() == point;
        at += seen ? 1 : 0;
        return seen;
    }

    boolean seesNewline() {
        return CodePoints.newline(peek(), version);
    }

    boolean seesSpace() {
        return CodePoints.space(peek(), version);
    }

    /// CR LF is one newline.
    boolean takesNewline() {
        var seen = seesNewline();
        at += !seen ? 0 : sees("\r\n") ? 2 : 1;
        return seen;
    }

    /// The next code point, which must not be one that KDL 2 bans.
    int take() throws KdlException {
        var point = peek();
        if (version == KdlVersion.V2 && CodePoints.disallowed(point)) {
            throw problem(Trouble.DISALLOWED_CODE_POINT, unicode(point));
        }
        at++;
        return point;
    }

    String textSince(int mark) {
        return new String(points, mark, at - mark);
    }

    /// A problem here.
    KdlException problem(Trouble trouble, Object... arguments) {
        return problemAt(at, trouble, arguments);
    }

    /// A problem that began at `mark` and showed here.
    KdlException problemAt(int mark, Trouble trouble, Object... arguments) {
        return new KdlException(KdlProblem.of(lines.position(mark), trouble, arguments), at);
    }

    /// What is here, to be shown to the user.
    String shown() {
        var point = peek();
        if (point == END || seesNewline()) {
            return KdlProblem.words(point == END ? "end-of-text" : "end-of-line");
        }
        var visible = point > 0x20 && !CodePoints.disallowed(point);
        return visible ? Character.toString(point) : unicode(point);
    }

    private static String unicode(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }
}
