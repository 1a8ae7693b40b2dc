package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Waiting, for a limited time, until the kernel's view of a disk is what was written to it.
final class Udev {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Udev() {}

    static Command settle() {
        return Command.of("udevadm", "settle", "--timeout=30").within(LIMIT);
    }

    /// Until these stable paths are there.
    static Command await(List<String> paths) {
        var argv = new ArrayList<>(List.of("udevadm", "wait", "--timeout=30", "--settle"));
        argv.addAll(paths);
        return Command.of(argv).within(LIMIT);
    }
}
