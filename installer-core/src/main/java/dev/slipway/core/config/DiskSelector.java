package dev.slipway.core.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which disk is meant: a serial number, a WWN or a stable id, perhaps marked as such.
public final class DiskSelector {
    private static final Pattern FORM = Pattern.compile("((serial|wwn|id):)?+[^\\s\\p{Cntrl}/]+");
    private static final Pattern MARK = Pattern.compile("^(serial|wwn|id):");

    private DiskSelector() {}

    public static Optional<Problem> problem(String selector) {
        return FORM.matcher(selector).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("disk-bad", selector));
    }

    /// What two selectors of one disk have in common when only the mark or the case differs.
    static String essence(String selector) {
        return MARK.matcher(selector).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
