package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name by which a secret is meant that is given beside the configuration.
public final class SecretName {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private SecretName() {}

    /// What is no name may be the secret itself, and is not repeated.
    public static Optional<Problem> problem(String name) {
        return FORM.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("secret-name-bad", ""));
    }
}
