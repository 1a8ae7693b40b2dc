package dev.slipway.core.platform.simulated;

import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import java.util.List;
import java.util.stream.Collectors;

/// A partition table as `sgdisk --print` shows it.
final class Printed {
    private Printed() {}

    static String of(SimulatedDisk disk) {
        var partitions = disk.table().map(SimulatedTable::partitions).orElse(List.of());
        return "Disk %s: %d sectors\nDisk identifier (GUID): %s\n\n"
                        .formatted(
                                disk.disk().device(),
                                disk.sectors(),
                                disk.table().map(SimulatedTable::guid).orElse(""))
                + "Number  Start (sector)    End (sector)  Size       Code  Name\n"
                + partitions.stream()
                        .map(partition -> line(partition, disk))
                        .collect(Collectors.joining());
    }

    private static String line(SimulatedPartition partition, SimulatedDisk disk) {
        var mebibytes = disk.sizeBytes(partition.number()) / (double) (1 << 20);
        return "%4d  %14d  %14d   %.1f MiB  %s  %s\n"
                .formatted(
                        partition.number(),
                        partition.first(),
                        partition.last(),
                        mebibytes,
                        partition.typeCode(),
                        partition.name());
    }
}
