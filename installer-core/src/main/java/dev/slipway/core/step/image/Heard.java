package dev.slipway.core.step.image;

import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.Progress;

/// What is said while an image comes, said by the step that it comes for.
public record Heard(StepContext context) implements ImageUnpacking.Listener {
    @Override
    public void progress(Progress progress) throws InterruptedException {
        context.progress(progress);
    }

    @Override
    public void notice(String text) throws InterruptedException {
        context.log(Level.WARNING, text);
    }
}
