package dev.slipway.app;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.javafx.perf.PerformanceTracker;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What is drawn of the wizard, frame by frame.
record Frames(Shown wizard, Scene scene) {
    private static final int PATIENCE_SECONDS = 120;
    private static final double NANOSECONDS = 1e9;

    static Frames of(Shown wizard) {
        return new Frames(wizard, wizard.onScreen(() -> wizard.focusOwner().getScene()));
    }

    /// Seconds from a key to the first frame, laid out, of which that holds.
    double after(KeyCode key, boolean alt, Callable<Boolean> holds) {
        return after(
                () -> {
                    var none = KeyEvent.CHAR_UNDEFINED;
                    var pressed = KeyEvent.KEY_PRESSED;
                    Event.fireEvent(
                            wizard.focusOwner(),
                            new KeyEvent(pressed, none, "", key, false, false, alt, false));
                },
                holds);
    }

    /// Seconds from what is done on the screen's thread to the first frame, laid out, of which that holds.
    double after(Runnable act, Callable<Boolean> holds) {
        var seen = new CompletableFuture<Long>();
        Runnable look = () -> look(holds, seen);
        long begun =
                wizard.onScreen(
                        () -> {
                            scene.addPostLayoutPulseListener(look);
                            var now = System.nanoTime();
                            act.run();
                            Platform.requestNextPulse();
                            return now;
                        });
        var end = seen.orTimeout(PATIENCE_SECONDS, SECONDS).join();
        wizard.onScreen(() -> removed(look));
        return (end - begun) / NANOSECONDS;
    }

    /// How often it is painted a second until that holds.
    double eachSecondUntil(Callable<Boolean> holds) {
        var painted = new AtomicInteger();
        var tracker = PerformanceTracker.getSceneTracker(scene); // nothing public counts them
        wizard.onScreen(() -> tracking(tracker, painted::incrementAndGet));
        var seconds = after(() -> painted.set(0), holds);
        wizard.onScreen(() -> tracking(tracker, () -> {}));
        return painted.get() / seconds;
    }

    private static boolean tracking(PerformanceTracker tracker, Runnable painted) {
        tracker.setOnRenderedFrameTask(painted);
        return true;
    }

    private static void look(Callable<Boolean> holds, CompletableFuture<Long> seen) {
        try {
            if (holds.call()) {
                seen.complete(System.nanoTime());
            }
        } catch (Exception e) {
            seen.completeExceptionally(e);
        }
    }

    private boolean removed(Runnable listener) {
        scene.removePostLayoutPulseListener(listener);
        return true;
    }
}
