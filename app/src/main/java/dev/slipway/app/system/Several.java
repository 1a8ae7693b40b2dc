package dev.slipway.app.system;

import dev.slipway.app.form.Rule;
import dev.slipway.core.config.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Words with blanks or commas between them, such as addresses; none will do.
///
/// @param rule of each
record Several(Function<String, Optional<Problem>> rule) implements Rule {
    @Override
    public Optional<String> problem(String text) {
        return in(text).stream()
                .flatMap(each -> rule.apply(each).stream())
                .map(Problem::message)
                .findFirst();
    }

    static List<String> in(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
