package dev.slipway.app.install;

import dev.slipway.core.event.Said;
import dev.slipway.core.failure.Failure;
import java.time.Duration;

/// What comes from a machine that installs: its story, or that it cannot be heard just now.
sealed interface Heard {
    record Told(Said said) implements Heard {}

    /// @param retry after which the machine is asked again
    record Lost(Failure failure, Duration retry) implements Heard {}
}
