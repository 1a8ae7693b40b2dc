package dev.slipway.core.step.site;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The zpool commands that more than one step needs.
public final class Zpool {
    /// An export writes out what is still in memory first.
    private static final Duration EXPORT_LIMIT = Duration.ofMinutes(10);

    /// After a power cut the last writes are gone through again.
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(5);

    /// As zpool lets a pool be called.
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9 _.:-]*");

    private Zpool() {}

    /// One imported pool a line.
    public static Command names() {
        return Command.of("zpool", "list", "-H", "-o", "name");
    }

    /// Whether a pool is among what [#names] said. Garbage says nothing: least of all that no pool is imported.
    ///
    /// @throws InstallException with `OutputUnreadable`
    public static boolean isAmong(Output said, String pool) throws InstallException {
        var lines = said.lines();
        if (!lines.stream().allMatch(line -> NAME.matcher(line).matches())) {
            throw new InstallException(new OutputUnreadable(names().argv(), said.text()));
        }
        return lines.contains(pool);
    }

    /// Imports a pool of ours that an earlier run created: looked for on those devices and nowhere else, so
    /// that no other pool of its name can be meant. By force, because the system that created it may have
    /// ended without letting go of it. Mounts nothing.
    public static Command bringIn(String pool, List<String> devices, Path root) {
        return bringIn(pool, devices, root, true);
    }

    /// As the other, by force only where it is asked for.
    ///
    /// @param pool its name or its GUID
    public static Command bringIn(String pool, List<String> devices, Path root, boolean force) {
        var argv = new ArrayList<>(List.of("zpool", "import", "-N"));
        if (force) {
            argv.add("-f");
        }
        devices.forEach(device -> argv.addAll(List.of("-d", device)));
        argv.addAll(List.of("-o", "cachefile=none", "-R", root.toString(), pool));
        return Command.of(argv).within(IMPORT_LIMIT);
    }

    /// @param dataset the boot environment that the pool starts from; empty for none
    public static Command startFrom(String pool, String dataset) {
        return Command.of("zpool", "set", "bootfs=" + dataset, pool);
    }

    public static Command export(String pool) {
        return Command.of("zpool", "export", pool).within(EXPORT_LIMIT);
    }
}
