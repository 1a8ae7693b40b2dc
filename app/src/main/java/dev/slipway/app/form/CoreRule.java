package dev.slipway.app.form;

import dev.slipway.core.config.Problem;
import java.util.Optional;
import java.util.function.Function;

/// The core's own rule for a value, so that nothing passes here that is refused later.
///
/// @param missing what is said of an empty field
public record CoreRule(Function<String, Optional<Problem>> rule, String missing) implements Rule {
    @Override
    public Optional<String> problem(String text) {
        return text.isBlank()
                ? Optional.of(missing)
                : rule.apply(text.strip()).map(Problem::message);
    }
}
