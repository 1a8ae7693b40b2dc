package dev.slipway.app.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a choice says of its values; nobody writes into it.
public final class Saying<T> extends StringConverter<T> {
    private final Function<T, String> says;

    public Saying(Function<T, String> says) {
        this.says = says;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : says.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("not editable");
    }
}
