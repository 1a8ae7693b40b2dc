package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.failure.InstallException;

/// Where the engine says what it does.
public interface EventSink {
    /// Returns when the event is safe: whoever says that a step starts may start it then.
    ///
    /// @throws InstallException where it cannot be kept
    void say(InstallEvent event) throws InstallException;
}
