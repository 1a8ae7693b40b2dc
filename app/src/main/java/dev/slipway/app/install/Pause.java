package dev.slipway.app.install;

import java.time.Duration;

/// Waits between two attempts to hear a machine again.
@FunctionalInterface
public interface Pause {
    void of(Duration time) throws InterruptedException;
}
