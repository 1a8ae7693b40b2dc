package dev.slipway.core.step.site;

import dev.slipway.core.command.Command;
import java.time.Duration;

/// The zpool commands that more than one step needs.
public final class Zpool {
    /// An export writes out what is still in memory first.
    private static final Duration EXPORT_LIMIT = Duration.ofMinutes(10);

    private Zpool() {}

    /// One imported pool a line.
    public static Command names() {
        return Command.of("zpool", "list", "-H", "-o", "name");
    }

    public static Command export(String pool) {
        return Command.of("zpool", "export", pool).within(EXPORT_LIMIT);
    }
}
