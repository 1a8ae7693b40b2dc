package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.List;

/// How much a pool holds: before compression, and before the few per cent that ZFS keeps and raidz pads.
final class Capacity {
    private Capacity() {}

    static long bytes(
            MachineConfiguration configuration, PoolConfiguration pool, Inventory inventory) {
        return Members.of(configuration, inventory).stream()
                .filter(members -> members.pool().equals(pool))
                .mapToLong(members -> bytes(configuration, members))
                .sum();
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
