package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// How large a partition is: `512M`, `40G`, `2T`, in powers of 1024.
public final class PartitionSize {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,8}[MGT]");
    private static final String UNITS = "MGT";

    private PartitionSize() {}

    public static Optional<Problem> problem(String size) {
        return FORM.matcher(size).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("partition-size-bad", size));
    }

    /// @param size without a [#problem]
    public static long mebibytes(String size) {
        var last = size.length() - 1;
        var unit = UNITS.indexOf(size.charAt(last));
        return Long.parseLong(size.substring(0, last)) << (10 * unit);
    }
}
