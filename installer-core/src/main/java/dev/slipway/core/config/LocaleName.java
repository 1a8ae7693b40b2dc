package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// A POSIX locale: `en_US.UTF-8`, `de_DE@euro`, `C.UTF-8`.
public final class LocaleName {
    private static final Pattern FORM =
            Pattern.compile(
                    "(C|POSIX|[a-z]{2,3}(_[A-Z]{2})?)(\\.[A-Za-z0-9-]{1,20})?(@[A-Za-z]{1,20})?");

    private LocaleName() {}

    public static Optional<Problem> problem(String name) {
        return FORM.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("locale-bad", name));
    }
}
