package dev.slipway.core.step.image;

import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.Delay;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.Progress;
import dev.slipway.core.step.site.Words;

/// What is said while an image comes, said by the step that it comes for.
public record Heard(StepContext context) implements ImageUnpacking.Listener {
    @Override
    public void progress(Progress progress) throws InterruptedException {
        context.progress(progress);
    }

    @Override
    public void readingBack() throws InterruptedException {
        context.log(Level.INFO, Words.of("write-image.reading-back"));
    }

    @Override
    public void delayed(Delay delay) throws InterruptedException {
        context.delayed(delay);
    }

    @Override
    public void notice(String text) throws InterruptedException {
        context.log(Level.WARNING, text);
    }
}
