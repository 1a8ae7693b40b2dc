package dev.slipway.app.storage;

import dev.slipway.app.form.FormField;
import java.util.stream.Stream;

/// One thing that a pool holds, as it is typed.
///
/// @param <C> what it is in a configuration
interface ContentForm<C> {
    Stream<FormField> fields();

    /// @param changed whenever something is typed or ticked
    default void each(Runnable changed) {
        fields().forEach(field -> field.text().subscribe((_, _) -> changed.run()));
    }

    /// Of fields without problems.
    C configuration();

    void show(C configuration);
}
