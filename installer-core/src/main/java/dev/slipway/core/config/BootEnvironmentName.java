package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a boot environment: one component of a dataset's name, a directory of an EFI system partition (and so
/// without a colon), and a part of a kernel argument.
public final class BootEnvironmentName {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private BootEnvironmentName() {}

    public static Optional<Problem> problem(String name) {
        return FORM.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("boot-environment-bad", name));
    }
}
