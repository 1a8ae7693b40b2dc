package dev.slipway.agent.json;

import java.util.HexFormat;

/// Where a reader is in a text. Its characters are an array: to ask a text for each costs as much as all else, as long as this is interpreted.
final class Cursor {
    private static final char END = '\0';

    private final char[] text;
    private int position;

    Cursor(String text) {
        this.text = text.toCharArray();
    }

    int position() {
        return position;
    }

    String since(int start) {
        return new String(text, start, position - start);
    }

    /// A NUL at the end: it is allowed nowhere outside of an escape either.
    char peek() {
        return position < text.length ? text[position] : END;
    }

    char next() throws NotJsonException {
        if (position == text.length) {
            throw wrong();
        }
        return text[position++];
    }

    void skipSpace() {
        while (isSpace(peek())) {
            position++;
        }
    }

    private static boolean isSpace(char each) {
        return each <= ' ' && (each == ' ' || each == '\t' || each == '\r' || each == '\n');
    }

    /// The character right here.
    boolean accept(char wanted) {
        if (position == text.length || peek() != wanted) {
            return false;
        }
        position++;
        return true;
    }

    /// The character, with or without space before it.
    boolean takes(char wanted) {
        skipSpace();
        return accept(wanted);
    }

    void take(char wanted) throws NotJsonException {
        skipSpace();
        exactly(wanted);
    }

    void exactly(char wanted) throws NotJsonException {
        if (!accept(wanted)) {
            throw wrong();
        }
    }

    /// What stands for itself within a text, up to what does not: most texts are that and nothing else.
    String plain() {
        var start = position;
        var at = start;
        while (at < text.length && isPlain(text[at])) {
            at++;
        }
        position = at;
        return since(start);
    }

    private static boolean isPlain(char each) {
        return each >= ' ' && each != '"' && each != '\\';
    }

    /// At least one.
    void digits() throws NotJsonException {
        var start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        if (position == start) {
            throw wrong();
        }
    }

    char escaped() throws NotJsonException {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw wrong();
        };
    }

    private char hexadecimal() throws NotJsonException {
        var value = 0;
        for (var i = 0; i < 4; i++) {
            var digit = next();
            if (!HexFormat.isHexDigit(digit)) {
                throw wrong();
            }
            value = value * 16 + HexFormat.fromHexDigit(digit);
        }
        return (char) value;
    }

    void end() throws NotJsonException {
        skipSpace();
        if (position < text.length) {
            throw wrong();
        }
    }

    NotJsonException wrong() {
        return new NotJsonException(position);
    }
}
