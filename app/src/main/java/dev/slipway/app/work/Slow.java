package dev.slipway.app.work;

import dev.slipway.core.failure.InstallException;

/// Something that blocks, and so must not be done on the screen's thread.
@FunctionalInterface
public interface Slow<T> {
    T get() throws InstallException, InterruptedException;
}
