package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a pool, by the rules of zpool(8); without a colon, which mount points and boot loaders take for
/// something else.
public final class PoolName {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,127}");
    private static final Pattern RESERVED =
            Pattern.compile("(mirror|raidz|draid|spare).*|log|c[0-9].*");

    private PoolName() {}

    public static Optional<Problem> problem(String name) {
        if (!FORM.matcher(name).matches()) {
            return Optional.of(Problem.of("pool-name-bad", name));
        }
        return RESERVED.matcher(name).matches()
                ? Optional.of(Problem.of("pool-name-reserved", name))
                : Optional.empty();
    }
}
