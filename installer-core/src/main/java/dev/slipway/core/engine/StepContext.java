package dev.slipway.core.engine;

import dev.slipway.core.event.Delay;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.Progress;

/// What a running step may say. All of it is also where a cancelled step stops.
public interface StepContext {
    /// As often as it likes: too much is dropped.
    void progress(Progress progress) throws InterruptedException;

    /// It goes on by itself after that.
    void delayed(Delay delay) throws InterruptedException;

    void log(Level level, String text) throws InterruptedException;

    /// Something that was read back, for the report of an installation that completes.
    void fact(String name, String value) throws InterruptedException;
}
