package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.Progress;

/// What a running step may say. Both are also where a cancelled step stops.
public interface StepContext {
    void progress(Progress progress) throws InterruptedException;

    void log(Level level, String text) throws InterruptedException;
}
