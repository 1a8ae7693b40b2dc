package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a dataset or volume within its pool.
public final class DatasetName {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]*(/[A-Za-z0-9][A-Za-z0-9_.:-]*)*");

    /// zfs allows 255 with the name of the pool, and snapshots need some of it.
    private static final int LONGEST = 100;

    /// Where the boot environments are.
    private static final Pattern RESERVED = Pattern.compile("ROOT(/.*)?");

    private DatasetName() {}

    public static Optional<Problem> problem(String name) {
        if (name.length() > LONGEST || !FORM.matcher(name).matches()) {
            return Optional.of(Problem.of("dataset-name-bad", name));
        }
        return RESERVED.matcher(name).matches()
                ? Optional.of(Problem.of("dataset-name-reserved", name))
                : Optional.empty();
    }
}
