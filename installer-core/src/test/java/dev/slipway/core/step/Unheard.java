package dev.slipway.core.step;

import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.Delay;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.Progress;

/// For a step that nobody listens to.
final class Unheard implements StepContext {
    @Override
    public void progress(Progress progress) {}

    @Override
    public void delayed(Delay delay) {}

    @Override
    public void log(Level level, String text) {}

    @Override
    public void fact(String name, String value) {}
}
