package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import java.time.Duration;

/// Waiting, for a limited time, until the kernel's view of a disk is what was written to it.
public final class Udev {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Udev() {}

    /// Until the stable paths of all partitions are there.
    public static Command settle() {
        return Command.of("udevadm", "settle", "--timeout=30").within(LIMIT);
    }
}
