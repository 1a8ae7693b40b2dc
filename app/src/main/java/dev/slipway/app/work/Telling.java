package dev.slipway.app.work;

import dev.slipway.core.failure.InstallException;
import java.util.function.Consumer;

/// Something that blocks and tells things while it does.
@FunctionalInterface
public interface Telling<T> {
    void tell(Consumer<T> listener) throws InstallException, InterruptedException;
}
