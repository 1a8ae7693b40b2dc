package dev.slipway.core.plan;

import dev.slipway.core.config.PartitionConfiguration;

/// What a partition that is to be made will hold.
public sealed interface PartitionUse {
    /// GRUB's, for a start by BIOS.
    record BiosBoot() implements PartitionUse {}

    record EfiSystem() implements PartitionUse {}

    /// Beside the pool of its disk.
    record SwapPartition() implements PartitionUse {}

    /// @param member of which it is a part: `rpool mirror-0`
    record PoolMember(String member) implements PartitionUse {}

    /// @param mirrored whether it is one half of an array (RAID 1)
    record FileSystemPartition(PartitionConfiguration partition, boolean mirrored)
            implements PartitionUse {}
}
