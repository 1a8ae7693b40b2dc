package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;

/// Asks the daemon of the machine that the program runs on what the machine says to whoever stands before it.
@FunctionalInterface
public interface Greeter {
    /// Blocks, for a limited time.
    Greeting greeting() throws InstallException, InterruptedException;
}
