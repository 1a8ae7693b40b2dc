package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// An amount of storage as people write it: `512M`, `10G`, `2T`, in powers of 1024, as zfs reads them too.
public final class Size {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,5}[MGT]");
    private static final String UNITS = " KMGT";
    private static final int BITS = 10;

    private Size() {}

    public static Optional<Problem> problem(String size) {
        return FORM.matcher(size).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("size-bad", size));
    }

    /// @param size one that has no [#problem]
    public static long bytes(String size) {
        var last = size.length() - 1;
        return Long.parseLong(size.substring(0, last)) << (BITS * UNITS.indexOf(size.charAt(last)));
    }
}
