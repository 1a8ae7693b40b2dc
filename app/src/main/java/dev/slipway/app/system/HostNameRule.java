package dev.slipway.app.system;

import dev.slipway.app.fleet.NamePattern;
import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.Rule;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.HostName;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A host name; where several machines are named after it, one that can be counted up.
///
/// @param several whether they are several now
record HostNameRule(BooleanSupplier several, Messages messages) implements Rule {
    @Override
    public Optional<String> problem(String text) {
        return several.getAsBoolean() ? uncounted(text) : unfit(text);
    }

    private Optional<String> uncounted(String text) {
        return NamePattern.parse(text.strip()).isPresent()
                ? Optional.empty()
                : Optional.of(messages.get("system.hostname.uncounted", NamePattern.EXAMPLE));
    }

    private Optional<String> unfit(String text) {
        return new CoreRule(HostName::problem, messages.get("system.hostname.missing"))
                .problem(text);
    }
}
