package dev.slipway.app;

import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Measures the start: from the start of the process to the first frame.
final class FirstFrame {
    private FirstFrame() {}

    /// Prints milliseconds once the first frame is laid out, and ends the program.
    static void reportAndExit(Scene scene) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        report();
                        Platform.exit();
                    }
                });
    }

    private static void report() {
        var now = Instant.now();
        ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, now).toMillis())
                .ifPresent(System.out::println);
    }
}
