package dev.slipway.core.image.source;

import dev.slipway.core.failure.InstallException;
import java.io.IOException;

/// Carries what stopped a source through a library that knows streams only.
public final class Stopped extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Exception reason;

    public Stopped(InstallException reason) {
        super(reason);
        this.reason = reason;
    }

    public Stopped(InterruptedException reason) {
        super(reason);
        this.reason = reason;
    }

    /// @throws InterruptedException where that is it
    public InstallException reason() throws InterruptedException {
        if (reason instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return (InstallException) reason;
    }
}
