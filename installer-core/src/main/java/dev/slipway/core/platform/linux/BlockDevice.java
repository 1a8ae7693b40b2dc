package dev.slipway.core.platform.linux;

import dev.slipway.core.failure.InstallException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A whole disk as sysfs has it, under `/sys/block`.
///
/// @param name what the kernel calls it: `nvme0n1`
record BlockDevice(String name, Path folder) {
    private static final int SECTOR = 512; // sysfs counts in these, whatever the disk's own are

    /// Without what only looks like a disk (loop, RAM, optical, floppy, device-mapper, RAID, ZFS volumes, boot
    /// areas of eMMC, paths of a multi-path NVMe disk, readers without a card).
    static List<BlockDevice> all(Roots roots) throws InstallException {
        return Roots.children(roots.sys().resolve("block")).stream()
                .map(folder -> new BlockDevice(folder.getFileName().toString(), folder))
                .filter(BlockDevice::isDisk)
                .toList();
    }

    /// What is virtual has no device behind it.
    private boolean isDisk() {
        return Files.exists(folder.resolve("device"))
                && !name.matches("(sr|fd)\\d+|mmcblk\\d+(boot\\d+|rpmb)")
                && !Roots.flag(folder.resolve("hidden"))
                && sizeBytes() > 0;
    }

    long sizeBytes() {
        return Roots.number(folder.resolve("size")) * SECTOR;
    }

    String attribute(String path) {
        return Roots.attribute(folder.resolve(path));
    }

    long number(String path) {
        return Roots.number(folder.resolve(path));
    }

    boolean flag(String path) {
        return Roots.flag(folder.resolve(path));
    }

    /// `MAJOR:MINOR`, as mountinfo names it.
    String number() {
        return attribute("dev");
    }

    List<PartitionDevice> partitions() throws InstallException {
        var partitions = new ArrayList<PartitionDevice>();
        for (var child : Roots.children(folder)) {
            if (Files.exists(child.resolve("partition"))) {
                partitions.add(partition(child));
            }
        }
        partitions.sort(Comparator.comparingLong(PartitionDevice::number));
        return partitions;
    }

    private static PartitionDevice partition(Path child) {
        return new PartitionDevice(
                child.getFileName().toString(),
                Roots.number(child.resolve("partition")),
                Roots.number(child.resolve("size")) * SECTOR,
                label(child),
                Roots.attribute(child.resolve("dev")),
                child.resolve("holders"));
    }

    /// `uevent` has it since Linux 2.6.37.
    private static String label(Path child) {
        return Roots.attribute(child.resolve("uevent"))
                .lines()
                .filter(line -> line.startsWith("PARTNAME="))
                .map(line -> line.substring("PARTNAME=".length()))
                .findFirst()
                .orElse("");
    }

    /// What lies on the disk or on one of its partitions: `dm-0`, `md127`.
    List<String> holders() throws InstallException {
        var holders = new ArrayList<>(Roots.names(folder.resolve("holders")));
        for (var partition : partitions()) {
            holders.addAll(Roots.names(partition.holders()));
        }
        return holders;
    }

    /// @param device `MAJOR:MINOR`
    /// @param label in the partition table
    record PartitionDevice(
            String name, long number, long sizeBytes, String label, String device, Path holders) {}
}
