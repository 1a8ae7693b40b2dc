package dev.slipway.core.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How large a disk must be: `4TB`, `>=900GB`, `<1.5TiB`, `=500107862016B`.
///
/// Without a sign, a size is what makers print on a disk, which is never quite what it has: within one hundredth
/// of it. With a sign it is exact.
///
/// @param text as written
public record SizeCondition(String text, Comparison comparison, long bytes) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(>=|<=|>|<|=|) ?([0-9]{1,15}(?:\\.[0-9]{1,3})?) ?((?:[kMGTP]i?)?)B",
                    Pattern.CASE_INSENSITIVE);
    private static final String UNITS = " kmgtp";
    private static final long TOLERANCE = 100;

    /// What the sign says.
    public enum Comparison {
        ABOUT,
        EXACTLY,
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN
    }

    static Optional<SizeCondition> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var bytes = bytes(new BigDecimal(form.group(2)), form.group(3).toLowerCase(Locale.ROOT));
        return bytes.signum() > 0 && bytes.bitLength() < Long.SIZE
                ? Optional.of(new SizeCondition(text, comparison(form.group(1)), bytes.longValue()))
                : Optional.empty();
    }

    /// @param unit such as `t` or `ti`; empty for bytes
    private static BigInteger bytes(BigDecimal number, String unit) {
        var power = unit.isEmpty() ? 0 : UNITS.indexOf(unit.charAt(0));
        var factor = BigDecimal.valueOf(unit.endsWith("i") ? 1024 : 1000).pow(power);
        return number.multiply(factor).setScale(0, RoundingMode.HALF_UP).toBigInteger();
    }

    private static Comparison comparison(String sign) {
        return switch (sign) {
            case "=" -> Comparison.EXACTLY;
            case ">=" -> Comparison.AT_LEAST;
            case "<=" -> Comparison.AT_MOST;
            case ">" -> Comparison.MORE_THAN;
            case "<" -> Comparison.LESS_THAN;
            default -> Comparison.ABOUT;
        };
    }

    public boolean holds(long size) {
        return switch (comparison) {
            case ABOUT -> Math.abs(size - bytes) <= bytes / TOLERANCE;
            case EXACTLY -> size == bytes;
            case AT_LEAST -> size >= bytes;
            case AT_MOST -> size <= bytes;
            case MORE_THAN -> size > bytes;
            case LESS_THAN -> size < bytes;
        };
    }
}
