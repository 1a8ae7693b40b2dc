package dev.slipway.core.kdl;

import java.math.BigInteger;

/// A number of any size, exact. Nothing here grows with an exponent: `1e1000000000` is two small integers.
public sealed interface Numeral {
    /// In decimal, in its simplest form.
    String decimal();

    /// @param radix 2, 8, 10 or 16: how it was written
    record Whole(BigInteger value, int radix) implements Numeral {
        @Override
        public String decimal() {
            return value.toString();
        }

        /// As KDL 1 prints it: in the radix it was written in.
        String inItsRadix() {
            var sign = value.signum() < 0 ? "-" : "";
            return sign + Radix.of(radix).prefix() + value.abs().toString(radix);
        }
    }

    /// `digits` × 10^`exponent`; `1.50` keeps its last zero.
    record Decimal(BigInteger digits, BigInteger exponent) implements Numeral {
        private static final BigInteger SMALLEST_PLAIN = BigInteger.valueOf(-6);

        /// The form of [java.math.BigDecimal#toString()], without its limits.
        @Override
        public String decimal() {
            var sign = digits.signum() < 0 ? "-" : "";
            var shown = digits.abs().toString();
            var adjusted = exponent.add(BigInteger.valueOf(shown.length() - 1L));
            var plain = exponent.signum() <= 0 && adjusted.compareTo(SMALLEST_PLAIN) >= 0;
            return sign + (plain ? plain(shown) : scientific(shown, adjusted));
        }

        private String plain(String shown) {
            var fraction = -exponent.intValueExact();
            if (fraction == 0) {
                return shown;
            }
            var padded = "0".repeat(Math.max(0, fraction + 1 - shown.length())) + shown;
            var point = padded.length() - fraction;
            return padded.substring(0, point) + "." + padded.substring(point);
        }

        private static String scientific(String shown, BigInteger adjusted) {
            var fraction = shown.length() > 1 ? "." + shown.substring(1) : "";
            var sign = adjusted.signum() < 0 ? "" : "+";
            return shown.charAt(0) + fraction + "E" + sign + adjusted;
        }
    }

    /// The numbers that KDL 2 has words for; KDL 1 has none of them.
    enum Special implements Numeral {
        INFINITY("#inf"),
        NEGATIVE_INFINITY("#-inf"),
        NOT_A_NUMBER("#nan");

        private final String word;

        Special(String word) {
            this.word = word;
        }

        @Override
        public String decimal() {
            return word;
        }
    }
}
