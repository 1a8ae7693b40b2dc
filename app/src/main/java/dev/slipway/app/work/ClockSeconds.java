package dev.slipway.app.work;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.util.Subscription;

/// The system's clock. Not an animation, so that nothing is repainted for it but what has changed.
public final class ClockSeconds implements Seconds, AutoCloseable {
    private final List<Runnable> beats = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("slipway-seconds").factory());

    public ClockSeconds(Executor screen) {
        var _ = clock.scheduleAtFixedRate(() -> screen.execute(this::beat), 1, 1, SECONDS);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public Subscription each(Runnable beat) {
        beats.add(beat);
        return () -> beats.remove(beat);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void beat() {
        beats.forEach(Runnable::run);
    }
}
