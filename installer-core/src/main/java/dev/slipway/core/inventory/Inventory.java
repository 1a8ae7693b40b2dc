package dev.slipway.core.inventory;

import java.util.List;

/// What a machine has.
///
/// @param memoryBytes usable memory
public record Inventory(
        Hardware hardware,
        Firmware firmware,
        Processor processor,
        long memoryBytes,
        List<Disk> disks,
        List<Link> links) {
    public Inventory {
        disks = List.copyOf(disks);
        links = List.copyOf(links);
    }

    public long storageBytes() {
        return disks.stream().mapToLong(Disk::sizeBytes).sum();
    }
}
