package dev.slipway.core.check;

import static dev.slipway.core.check.Layout.BIOS_BOOT_MEBIBYTES;
import static dev.slipway.core.check.Layout.ESP_MEBIBYTES;
import static dev.slipway.core.check.Layout.MEBIBYTE;
import static dev.slipway.core.check.Layout.TABLE_MEBIBYTES;

import dev.slipway.core.config.BootKind;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.PartitionConfiguration;
import dev.slipway.core.config.PartitionSize;
import dev.slipway.core.config.TableKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How disks without a pool are used: the partitions to start from come first, then those of the configuration.
public record DiskLayout(DiskConfiguration group) {
    /// What a table of that kind can count to.
    private static final long MBR_SECTORS = 1L << 32;

    public boolean boots() {
        return group.root().isPresent();
    }

    public boolean gpt() {
        return group.table() == TableKind.GPT;
    }

    /// A GPT leaves no gap behind the first sector for GRUB.
    public boolean hasBiosBoot() {
        return boots() && gpt();
    }

    public boolean hasEsp() {
        return boots() && gpt() && group.boot() == BootKind.EFI_AND_BIOS;
    }

    public List<PartitionConfiguration> partitions() {
        return group.partitions();
    }

    public int number(PartitionConfiguration partition) {
        var before = (hasBiosBoot() ? 1 : 0) + (hasEsp() ? 1 : 0);
        return before + partitions().indexOf(partition) + 1;
    }

    /// @return 0 where it takes what is left
    public static long mebibytes(PartitionConfiguration partition) {
        return partition.size().map(PartitionSize::mebibytes).orElse(0L);
    }

    /// What the partition that has no size gets on the smallest of the disks, where it must be the same on all
    /// of them; 0 where it simply takes what is left.
    public long restMebibytes(Collection<Long> diskBytes) {
        var sizes = diskBytes.stream().mapToLong(Long::longValue).summaryStatistics();
        return sizes.getMin() == sizes.getMax() ? 0 : sizes.getMin() / MEBIBYTE - takenMebibytes();
    }

    /// By the table, the partitions to start from, and those that have a size.
    long takenMebibytes() {
        var boot = (hasBiosBoot() ? BIOS_BOOT_MEBIBYTES : 0) + (hasEsp() ? ESP_MEBIBYTES : 0);
        var sized = partitions().stream().mapToLong(DiskLayout::mebibytes).sum();
        return TABLE_MEBIBYTES + boot + sized;
    }

    /// Beside [#takenMebibytes], for the partition that has no size.
    Optional<PartitionConfiguration> unsized() {
        return partitions().stream().filter(each -> each.size().isEmpty()).findFirst();
    }

    boolean countable(long sizeBytes, int sectorBytes) {
        return gpt() || sizeBytes / sectorBytes <= MBR_SECTORS;
    }
}
