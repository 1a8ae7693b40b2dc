package dev.slipway.core.image.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;

/// Numbers as archives write them.
final class Numbers {
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST_DECIMAL = 40;

    private Numbers() {}

    /// A field of a header: octal text, or, of GNU, a big-endian two's complement with its first bit marked.
    static long field(byte[] header, int offset, int length) throws BadArchive {
        return (header[offset] & 0x80) != 0
                ? binary(Arrays.copyOfRange(header, offset, offset + length))
                : octal(new String(header, offset, length, ISO_8859_1));
    }

    private static long binary(byte[] field) throws BadArchive {
        if ((field[0] & 0x40) == 0) {
            field[0] &= 0x7f;
        }
        try {
            return new BigInteger(field).longValueExact();
        } catch (ArithmeticException _) {
            throw new BadArchive("a number in a header has more than 64 bits");
        }
    }

    private static long octal(String field) throws BadArchive {
        var end = field.indexOf('\0');
        var digits = (end < 0 ? field : field.substring(0, end)).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits, 8);
        } catch (NumberFormatException _) {
            throw new BadArchive("“" + digits + "” in a header is not a number");
        }
    }

    static long decimal(byte[] text) throws BadArchive {
        return decimal(new String(text, ISO_8859_1));
    }

    /// Not negative.
    static long decimal(String text) throws BadArchive {
        try {
            var number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new BadArchive("“" + text + "” in an extended header is not a number");
    }

    /// Seconds since 1970 with a fraction.
    static Instant time(byte[] text) throws BadArchive {
        try {
            if (text.length > LONGEST_DECIMAL) {
                throw new NumberFormatException();
            }
            var seconds = new BigDecimal(new String(text, ISO_8859_1));
            var whole = seconds.setScale(0, RoundingMode.FLOOR);
            var nanos = seconds.subtract(whole).multiply(BILLION).longValue();
            return Instant.ofEpochSecond(whole.longValueExact(), nanos);
        } catch (ArithmeticException | NumberFormatException | java.time.DateTimeException _) {
            throw new BadArchive("a time in an extended header is not one");
        }
    }
}
