package dev.slipway.core.image.source;

import dev.slipway.core.failure.InstallException;
import java.io.IOException;

/// Carries what stopped a source through a library that knows streams only.
public final class Stopped extends IOException {
    private static final long serialVersionUID = 1;

    public Stopped(InstallException reason) {
        super(reason);
    }

    public Stopped(InterruptedException reason) {
        super(reason);
    }

    /// @throws InterruptedException where that is it
    public InstallException reason() throws InterruptedException {
        if (getCause() instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return (InstallException) getCause();
    }
}
