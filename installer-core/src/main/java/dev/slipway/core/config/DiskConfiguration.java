package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// Disks that are laid out alike. Where they are several, each partition is an array over all of them (RAID 1).
///
/// @param disks their selectors, as those of a vdev
/// @param boot how the machine starts from them; matters only where one of the partitions holds the root
/// @param partitions in the order in which they lie on the disks
public record DiskConfiguration(
        List<String> disks,
        TableKind table,
        BootKind boot,
        List<PartitionConfiguration> partitions) {
    public DiskConfiguration {
        disks = List.copyOf(disks);
        partitions = List.copyOf(partitions);
    }

    public boolean mirrored() {
        return disks.size() > 1;
    }

    public Optional<PartitionConfiguration> root() {
        return partitions.stream().filter(PartitionConfiguration::holdsRoot).findFirst();
    }
}
