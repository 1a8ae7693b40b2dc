package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of an account or a group: POSIX's portable characters, at most 32 of them.
public final class UserName {
    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,31}");

    private UserName() {}

    public static Optional<Problem> problem(String name) {
        return problem("user-name-bad", name);
    }

    public static Optional<Problem> groupProblem(String name) {
        return problem("group-name-bad", name);
    }

    private static Optional<Problem> problem(String code, String name) {
        return FORM.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Problem.of(code, name));
    }
}
