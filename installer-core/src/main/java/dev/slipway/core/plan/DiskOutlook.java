package dev.slipway.core.plan;

import dev.slipway.core.check.Layout;
import dev.slipway.core.inventory.Disk;
import java.util.List;

/// A disk as a plan would leave it.
///
/// @param becomes what it will be part of: `rpool mirror-0`
/// @param partitions in their order on the disk; none where an image takes the whole of it
/// @param restMebibytes what the partition that has no size gets, or stays free where each has one
public record DiskOutlook(
        Disk disk, String becomes, List<PlannedPartition> partitions, long restMebibytes) {
    public DiskOutlook {
        partitions = List.copyOf(partitions);
    }

    static DiskOutlook of(ChosenDisk chosen) {
        return new DiskOutlook(
                chosen.disk(),
                chosen.becomes(),
                Partitions.planned(chosen),
                Partitions.restMebibytes(chosen));
    }

    /// What takes all that is left gets up to a mebibyte more than this: what the second copy of the table leaves.
    public long bytes(Partition partition) {
        var size = partition.sizeMebibytes();
        return (size == 0 ? restMebibytes : size) * Layout.MEBIBYTE;
    }

    /// What lies behind the last partition and belongs to none.
    public long freeBytes() {
        var taken = partitions.stream().allMatch(it -> it.partition().sizeMebibytes() > 0);
        return taken ? restMebibytes * Layout.MEBIBYTE : 0;
    }
}
