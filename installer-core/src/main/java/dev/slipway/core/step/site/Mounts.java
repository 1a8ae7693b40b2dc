package dev.slipway.core.step.site;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.platform.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Mounting by path; datasets mount themselves.
public final class Mounts {
    /// Unmounting writes out what is still in memory first.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /// A slow disk, and all that the memory of a large machine holds for it.
    private static final Duration FLUSH_LIMIT = Duration.ofMinutes(10);

    private static final int COLUMNS = 3;

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

    /// Writes out what is in memory of all that is mounted.
    public static Command flush() {
        return Command.of("sync").within(FLUSH_LIMIT);
    }

    /// All that is mounted, in order: where, the UUID of the file system, and what of it.
    public static Command table() {
        return Command.of("findmnt", "--noheadings", "--raw", "--output", "TARGET,UUID,FSROOT");
    }

    /// Without what has no UUID. Paths with spaces stay escaped: none of ours has any.
    public static List<Mounted> table(Output said) {
        return said.lines().stream()
                .map(line -> line.split(" "))
                .filter(columns -> columns.length == COLUMNS)
                .map(columns -> new Mounted(columns[0], columns[1] + " " + columns[2]))
                .toList();
    }

    /// @param what its UUID and the path within it: `/`, or a subvolume
    public record Mounted(String path, String what) {}

    /// Exits with another code than 0 where nothing is mounted there.
    static Command isMountPoint(Path path) {
        return Command.of("mountpoint", "-q", path.toString());
    }
}
