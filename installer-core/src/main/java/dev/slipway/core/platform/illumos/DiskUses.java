package dev.slipway.core.platform.illumos;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who uses a disk now: pools that are imported, file systems that are mounted, swap.
final class DiskUses {
    /// Where live media of OmniOS and OpenIndiana have themselves mounted.
    private static final Set<String> LIVE = Set.of("/", "/.cdrom", "/.usbmedia");

    private final List<Used> used = new ArrayList<>();

    private record Used(String device, Use use) {}

    static DiskUses look(Commands commands) throws InstallException, InterruptedException {
        var uses = new DiskUses();
        uses.pools(commands.run(Command.of("zpool", "status")).lines());
        uses.mounts(commands.run(Command.of("mount", "-p")).lines());
        for (var line : new Trial(commands).lines("swap", "-l").orElse(List.of())) {
            uses.add(first(line), new Use.Held("swap"));
        }
        return uses;
    }

    Optional<Use> of(CtdName disk) {
        return used.stream()
                .filter(each -> disk.isMeantBy(each.device()))
                .map(Used::use)
                .findFirst();
    }

    /// `  pool: rpool`, and below `config:` a line a vdev and a disk.
    private void pools(List<String> lines) {
        var pool = "";
        for (var line : lines) {
            if (line.strip().startsWith("pool: ")) {
                pool = line.substring(line.indexOf(':') + 1).strip();
            } else {
                add(first(line), new Use.ImportedPool(pool));
            }
        }
    }

    /// `/dev/dsk/c3t0d0s0 - /.cdrom pcfs - no ro`
    private void mounts(List<String> lines) {
        for (var line : lines) {
            var columns = line.strip().split("\\s+");
            if (columns.length > 2) {
                var where = columns[2];
                add(
                        columns[0],
                        LIVE.contains(where) ? new Use.LiveMedium() : new Use.Mounted(where));
            }
        }
    }

    private void add(String device, Use use) {
        used.add(new Used(device, use));
    }

    private static String first(String line) {
        return line.strip().split("\\s+")[0];
    }
}
