package dev.slipway.core.image.root;

import dev.slipway.core.failure.InstallException;

/// Hears of the contents of files, block by block, on the thread that writes them.
@FunctionalInterface
public interface Written {
    /// May stop the writing by throwing.
    void bytes(int count) throws InstallException, InterruptedException;
}
