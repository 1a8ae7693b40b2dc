package dev.slipway.core.step.site;

import dev.slipway.core.command.Command;
import dev.slipway.core.platform.Platform;
import java.nio.file.Path;
import java.time.Duration;

/// Mounting by path; datasets mount themselves.
public final class Mounts {
    /// Unmounting writes out what is still in memory first.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Mounts() {}

    /// Where the file system that keeps a copy of the journal is mounted for a moment.
    public static Path journal(Platform platform) {
        return platform.target().resolveSibling("journal");
    }

    public static Command mount(String type, String options, String device, Path path) {
        return Command.of("mount", "-t", type, "-o", options, device, path.toString())
                .within(LIMIT);
    }

    public static Command unmount(Path path) {
        return Command.of("umount", path.toString()).within(LIMIT);
    }

    /// Exits with another code than 0 where nothing is mounted there.
    static Command isMountPoint(Path path) {
        return Command.of("mountpoint", "-q", path.toString());
    }
}
