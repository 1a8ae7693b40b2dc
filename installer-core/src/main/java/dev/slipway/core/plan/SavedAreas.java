package dev.slipway.core.plan;

import dev.slipway.core.check.Layout;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Which pieces of a disk hold what names its contents: the first and the last mebibyte of the disk, of each
/// partition that it has, and of each that it will have.
///
/// Partition tables lie within the first and last 34 sectors; ZFS labels within the first 512 KiB and the
/// last 768 KiB; MD, LVM and file systems name themselves within the first 128 KiB or the last.
final class SavedAreas {
    private static final long LENGTH = Layout.MEBIBYTE;
    private static final String WHOLE_DISK = "disk";

    private final Disk disk;
    private final TargetDisk target;
    private final SequencedSet<SavedArea> areas = new LinkedHashSet<>();

    private SavedAreas(Disk disk, TargetDisk target) {
        this.disk = disk;
        this.target = target;
    }

    static List<SavedArea> of(ChosenDisk chosen) {
        var saved = new SavedAreas(chosen.disk(), chosen.target());
        saved.addEnds(0, chosen.disk().sizeBytes());
        saved.addNew(Partitions.of(chosen));
        chosen.disk().contents().forEach(saved::addPartition);
        return new ArrayList<>(saved.areas);
    }

    private void addNew(List<Partition> partitions) {
        var start = LENGTH; // the first mebibyte is the table's
        for (var partition : partitions) {
            var size = partition.sizeMebibytes() * Layout.MEBIBYTE;
            addEnds(start, size == 0 ? disk.sizeBytes() - start : size);
            start += size;
        }
    }

    /// Pieces of the whole disk.
    private void addEnds(long start, long size) {
        add(target.path(), 0, start, disk.sizeBytes());
        add(target.path(), 0, start + size - LENGTH, disk.sizeBytes());
    }

    private void addPartition(Content content) {
        if (!content.where().equals(WHOLE_DISK)) {
            var number = Integer.parseInt(content.where());
            var device = target.partition(number);
            add(device, number, 0, content.sizeBytes());
            add(device, number, content.sizeBytes() - LENGTH, content.sizeBytes());
        }
    }

    /// As much of it as the device has.
    private void add(String device, int partition, long from, long deviceBytes) {
        var offset = Math.clamp(from, 0, Math.max(0, deviceBytes));
        var length = Math.min(LENGTH, deviceBytes - offset);
        if (length > 0) {
            var file = Partitions.volumeId(target) + "-" + partition + "-" + offset;
            areas.add(new SavedArea(device, offset, length, file));
        }
    }
}
