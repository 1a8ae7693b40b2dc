package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;

/// What is wrong with a value, by its code.
final class Codes {
    private Codes() {}

    /// Nothing where there is no problem.
    static AbstractStringAssert<?> assertCode(Optional<Problem> problem) {
        return assertThat(problem.map(Problem::code).orElse(null));
    }
}
