package dev.slipway.core.check;

import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.PartitionConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The disks that are laid out without a pool: is there room for all their partitions, can their table count
/// that far, and can the machine start from them?
final class DiskLayoutChecks {
    private static final int BIOS_SECTOR_BYTES = 512;

    private final DiskChecks disks;
    private final Inventory inventory;
    private final Optional<ResolvedImage> image;
    private final Problems problems;

    DiskLayoutChecks(
            DiskChecks disks,
            Inventory inventory,
            Optional<ResolvedImage> image,
            Problems problems) {
        this.disks = disks;
        this.inventory = inventory;
        this.image = image;
        this.problems = problems;
    }

    void check(List<DiskConfiguration> groups) {
        for (var i = 0; i < groups.size(); i++) {
            check("disk[" + i + "]", groups.get(i));
        }
    }

    private void check(String field, DiskConfiguration group) {
        var layout = new DiskLayout(group);
        var found = new ArrayList<Disk>();
        for (var i = 0; i < group.disks().size(); i++) {
            var at = field + "[" + i + "]";
            var disk = disks.find(at, group.disks().get(i));
            disk.ifPresent(it -> checkDisk(at, it, layout));
            disk.ifPresent(found::add);
        }
        checkRoot(field, layout);
        checkFirmware(field, layout);
        checkSizes(field, found);
    }

    private void checkDisk(String field, Disk disk, DiskLayout layout) {
        disks.checkDisk(field, disk, minimumBytes(layout));
        if (!layout.countable(disk.sizeBytes(), disk.logicalSectorBytes())) {
            problems.error("mbr-too-small", field, disk.name());
        }
        if (layout.boots() && disk.logicalSectorBytes() != BIOS_SECTOR_BYTES) {
            problems.warning("bios-sectors", field, disk.name(), disk.logicalSectorBytes());
        }
    }

    private long minimumBytes(DiskLayout layout) {
        var rest = layout.unsized().map(this::neededMebibytes).orElse(0L);
        return (layout.takenMebibytes() + rest) * Layout.MEBIBYTE;
    }

    private long neededMebibytes(PartitionConfiguration partition) {
        long least = partition.fileSystem().minimumMebibytes();
        return partition.holdsRoot() ? Math.max(least, rootMebibytes()) : least;
    }

    private long rootMebibytes() {
        return Math.ceilDiv(Layout.rootBytes(image), Layout.MEBIBYTE);
    }

    private void checkRoot(String field, DiskLayout layout) {
        for (var i = 0; i < layout.partitions().size(); i++) {
            var partition = layout.partitions().get(i);
            var size = DiskLayout.mebibytes(partition);
            if (size > 0 && size < neededMebibytes(partition)) {
                var at = field + ".partition[" + i + "].size";
                var needed = neededMebibytes(partition);
                problems.error("partition-too-small", at, partition.name(), size, needed);
            }
        }
    }

    private void checkFirmware(String field, DiskLayout layout) {
        if (layout.boots() && !layout.hasEsp() && inventory.firmware() == Firmware.EFI) {
            problems.warning("bios-only", field, layout.group().table().word());
        }
    }

    private void checkSizes(String field, List<Disk> found) {
        var sizes = found.stream().mapToLong(Disk::sizeBytes).summaryStatistics();
        if (found.size() > 1 && sizes.getMin() != sizes.getMax()) {
            var least = sizes.getMin() / Layout.MEBIBYTE;
            problems.warning("array-sizes-differ", field, Long.toString(least));
        }
    }
}
