package dev.slipway.core.kdl;

import java.math.BigInteger;

/// Reads numbers; the two versions write them alike.
final class Numerals {
    private final Cursor cursor;

    Numerals(Cursor cursor) {
        this.cursor = cursor;
    }

    /// Whether a number, or something that must not look like one, begins here.
    boolean sees() {
        var signed = CodePoints.sign(cursor.peek()) ? 1 : 0;
        return CodePoints.digit(cursor.peek(signed));
    }

    Numeral read() throws KdlException {
        var start = cursor.at();
        var negative = cursor.peek() == '-';
        if (CodePoints.sign(cursor.peek())) {
            cursor.take();
        }
        var numeral = unsigned(start, negative);
        if (CodePoints.identifier(cursor.peek(), cursor.version())) {
            throw bad(start);
        }
        return numeral;
    }

    private Numeral unsigned(int start, boolean negative) throws KdlException {
        for (var radix : Radix.values()) {
            if (radix != Radix.DECIMAL && cursor.takes(radix.prefix())) {
                return new Numeral.Whole(
                        signed(digits(start, radix), radix, negative), radix.base());
            }
        }
        return decimal(start, negative);
    }

    private Numeral decimal(int start, boolean negative) throws KdlException {
        var whole = digits(start, Radix.DECIMAL);
        var fraction = cursor.takes('.') ? digits(start, Radix.DECIMAL) : "";
        var scientific = cursor.takes('e') || cursor.takes('E');
        var exponent = scientific ? exponent(start) : BigInteger.ZERO;
        var value = signed(whole + fraction, Radix.DECIMAL, negative);
        return fraction.isEmpty() && !scientific
                ? new Numeral.Whole(value, Radix.DECIMAL.base())
                : new Numeral.Decimal(
                        value, exponent.subtract(BigInteger.valueOf(fraction.length())));
    }

    private BigInteger exponent(int start) throws KdlException {
        var negative = cursor.takes('-');
        if (!negative) {
            cursor.takes('+');
        }
        return signed(digits(start, Radix.DECIMAL), Radix.DECIMAL, negative);
    }

    /// At least one digit, then digits and underscores.
    private String digits(int start, Radix radix) throws KdlException {
        if (!radix.has(cursor.peek())) {
            throw bad(start);
        }
        var mark = cursor.at();
        while (radix.has(cursor.peek()) || cursor.peek() == '_') {
            cursor.take();
        }
        return cursor.textSince(mark).replace("_", "");
    }

    private static BigInteger signed(String digits, Radix radix, boolean negative) {
        var value = radix.value(digits);
        return negative ? value.negate() : value;
    }

    private KdlException bad(int start) {
        while (CodePoints.identifier(cursor.peek(), cursor.version())) {
            cursor.takes(cursor.peek());
        }
        return cursor.problemAt(start, Trouble.NUMBER_BAD, cursor.textSince(start));
    }
}
