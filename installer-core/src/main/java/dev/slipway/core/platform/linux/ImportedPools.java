package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pools that are imported now, and the devices that they lie on.
final class ImportedPools {
    private static final Command STATUS = Command.of("zpool", "status", "-P", "-L");

    private final Roots roots;
    private final Commands commands;

    ImportedPools(Roots roots, Commands commands) {
        this.roots = roots;
        this.commands = commands;
    }

    /// The pool of each device: `/dev/vda3` → `rpool`. None where the kernel has no ZFS, for then none can be
    /// imported.
    Map<String, String> byDevice() throws InstallException, InterruptedException {
        return Files.isDirectory(roots.sys().resolve("module/zfs")) ? parsed(status()) : Map.of();
    }

    private List<String> status() throws InstallException, InterruptedException {
        try {
            return commands.run(STATUS).lines();
        } catch (InstallException e) {
            if (e.failure() instanceof CommandMissing) {
                return List.of();
            }
            throw e;
        }
    }

    /// `  pool: rpool`, later `\t    /dev/vda3  ONLINE  0  0  0`.
    private static Map<String, String> parsed(List<String> lines) {
        var pools = new HashMap<String, String>();
        var pool = "";
        for (var line : lines) {
            var words = line.strip().split("\\s+");
            if (words[0].equals("pool:") && words.length > 1) {
                pool = words[1];
            } else if (words[0].startsWith("/dev/")) {
                pools.put(words[0], pool);
            }
        }
        return pools;
    }
}
