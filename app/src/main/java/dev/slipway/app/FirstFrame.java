package dev.slipway.app;

import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Measures the start: from the start of the process to the first frame.
final class FirstFrame {
    private FirstFrame() {}

    /// Prints milliseconds after the first frame was laid out and drawn, and ends the program.
    static void reportAndExit(Scene scene) {
        scene.addPostLayoutPulseListener(
                () -> {
                    var started = ProcessHandle.current().info().startInstant();
                    var now = Instant.now();
                    started.map(start -> Duration.between(start, now).toMillis())
                            .ifPresent(System.out::println);
                    Platform.exit();
                });
    }
}
