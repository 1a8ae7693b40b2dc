package dev.slipway.core.engine;

import dev.slipway.core.event.Delay;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.InstallException;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;

/// What the step that runs now may say; stops it where it was cancelled.
final class RunningStep implements StepContext {
    private static final Logger LOG = System.getLogger(RunningStep.class.getName());
    private static final long PROGRESS_EVERY = Duration.ofMillis(250).toNanos();

    private final String step;
    private final EventSink sink;
    private final List<Fact> facts;
    private final long started = System.nanoTime();
    private long progressed = started - PROGRESS_EVERY;

    RunningStep(String step, EventSink sink, List<Fact> facts) {
        this.step = step;
        this.sink = sink;
        this.facts = facts;
    }

    @Override
    public void progress(Progress progress) throws InterruptedException {
        stopIfCancelled();
        var now = System.nanoTime();
        if (now - progressed >= PROGRESS_EVERY) {
            progressed = now;
            trySay(new Progressed(step, progress));
        }
    }

    @Override
    public void delayed(Delay delay) throws InterruptedException {
        stopIfCancelled();
        trySay(new Delayed(step, delay));
    }

    @Override
    public void log(Level level, String text) throws InterruptedException {
        stopIfCancelled();
        trySay(new Logged(level, step, text));
    }

    @Override
    public void fact(String name, String value) throws InterruptedException {
        stopIfCancelled();
        facts.add(new Fact(name, value));
    }

    long milliseconds() {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    /// A step does not fail over a line that could not be kept: the end of the step, which must be kept,
    /// fails for the same reason.
    private void trySay(InstallEvent event) {
        try {
            sink.say(event);
        } catch (InstallException e) {
            LOG.log(Logger.Level.WARNING, "an event was lost: " + event, e);
        }
    }

    private static void stopIfCancelled() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
    }
}
