package dev.slipway.app.install;

import java.time.Duration;
import java.util.Optional;

/// A step as the list shows it.
///
/// @param time how long it took; empty until it is finished
record StepRow(String words, State state, Optional<Duration> time) {
    enum State {
        WAITING,
        RUNNING,
        DONE,
        SKIPPED,
        FAILED
    }
}
