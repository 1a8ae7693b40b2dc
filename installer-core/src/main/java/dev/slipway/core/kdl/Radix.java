package dev.slipway.core.kdl;

import java.math.BigInteger;

/// The ways to write a whole number.
enum Radix {
    BINARY(2, "0b"),
    OCTAL(8, "0o"),
    DECIMAL(10, ""),
    HEXADECIMAL(16, "0x");

    /// Up to this many digits the platform's quadratic conversion is quick.
    private static final int SHORT = 1000;

    private final int base;
    private final String prefix;

    Radix(int base, String prefix) {
        this.base = base;
        this.prefix = prefix;
    }

    static Radix of(int base) {
        return switch (base) {
            case 2 -> BINARY;
            case 8 -> OCTAL;
            case 10 -> DECIMAL;
            case 16 -> HEXADECIMAL;
            default -> throw new IllegalArgumentException("no radix of KDL: " + base);
        };
    }

    int base() {
        return base;
    }

    String prefix() {
        return prefix;
    }

    boolean has(int point) {
        return point < 128 && Character.digit(point, base) >= 0;
    }

    /// Halves long numbers, so that a megabyte of digits takes a second and not minutes.
    BigInteger value(String digits) {
        if (digits.length() <= SHORT) {
            return new BigInteger(digits, base);
        }
        var middle = digits.length() / 2;
        var shift = BigInteger.valueOf(base).pow(digits.length() - middle);
        return value(digits.substring(0, middle))
                .multiply(shift)
                .add(value(digits.substring(middle)));
    }
}
