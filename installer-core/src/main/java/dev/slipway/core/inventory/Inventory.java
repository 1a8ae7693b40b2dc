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
    /// Of a machine that nobody has looked at.
    public static final Inventory NONE =
            new Inventory(
                    new Hardware("", "", "", ""),
                    Firmware.UNKNOWN,
                    new Processor("", "", 0),
                    0,
                    List.of(),
                    List.of());

    public Inventory {
        disks = List.copyOf(disks);
        links = List.copyOf(links);
    }

    public Inventory with(List<Disk> others) {
        return new Inventory(hardware, firmware, processor, memoryBytes, others, links);
    }

    public long storageBytes() {
        return disks.stream().mapToLong(Disk::sizeBytes).sum();
    }
}
