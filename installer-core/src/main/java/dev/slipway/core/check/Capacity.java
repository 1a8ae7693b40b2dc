package dev.slipway.core.check;

import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.List;

/// How much a layout holds: before compression, and before the few per cent that ZFS keeps and raidz pads, or that
/// another file system needs for itself. Disks that the machine does not have count for nothing.
public final class Capacity {
    private Capacity() {}

    /// @param pool one of the configuration's
    public static long bytes(
            MachineConfiguration configuration, PoolConfiguration pool, Inventory inventory) {
        return Members.of(configuration, inventory).stream()
                .filter(members -> members.pool().equals(pool))
                .mapToLong(members -> bytes(configuration, members))
                .sum();
    }

    /// Of the partition that takes what is left; the smallest of the disks decides.
    public static long bytes(DiskConfiguration group, Inventory inventory) {
        var sizes =
                group.disks().stream()
                        .flatMap(it -> new Selection(it, inventory).matches().stream())
                        .map(Disk::sizeBytes)
                        .toList();
        var rest = smallest(sizes) / Layout.MEBIBYTE - new DiskLayout(group).takenMebibytes();
        return Math.max(0, rest) * Layout.MEBIBYTE;
    }

    private static long bytes(MachineConfiguration configuration, Members members) {
        var boots = Layout.boots(configuration, members.pool(), members.vdev());
        var reserved =
                Layout.reservedMebibytes(members.pool(), members.vdev(), boots) * Layout.MEBIBYTE;
        var sizes = members.disks().stream().map(disk -> usable(disk, reserved)).toList();
        return switch (members.vdev().kind()) {
            case STRIPE -> sizes.stream().mapToLong(Long::longValue).sum();
            case MIRROR -> smallest(sizes);
            case RAIDZ1, RAIDZ2, RAIDZ3 ->
                    Math.max(0, sizes.size() - members.vdev().kind().parity()) * smallest(sizes);
            case SPARE, LOG, CACHE, SPECIAL, DEDUP -> 0;
        };
    }

    private static long usable(Disk disk, long reserved) {
        return Math.max(0, disk.sizeBytes() - reserved);
    }

    private static long smallest(List<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).min().orElse(0);
    }
}
