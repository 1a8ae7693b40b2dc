package dev.slipway.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/// Whether the window still does what it is asked: a display that stands still is worse than one that starts anew.
///
/// @param patience how long it has for that
record WindowAnswers(Duration patience) implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
        var answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        try {
            return answered.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
