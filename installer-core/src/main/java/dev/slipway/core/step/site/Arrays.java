package dev.slipway.core.step.site;

import dev.slipway.core.command.Command;
import java.time.Duration;

/// The mdadm commands that more than one step needs.
public final class Arrays {
    /// Stopping writes out what is still in memory first.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Arrays() {}

    /// Every array that runs, one a line: `ARRAY /dev/md/root metadata=1.2 name=host:root UUID=…`.
    public static Command running() {
        return Command.of("mdadm", "--detail", "--scan");
    }

    public static Command stop(String device) {
        return Command.of("mdadm", "--stop", device).within(LIMIT);
    }
}
