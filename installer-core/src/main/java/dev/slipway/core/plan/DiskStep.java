package dev.slipway.core.plan;

import dev.slipway.core.config.TableKind;
import java.util.List;
import java.util.Optional;

/// Of whole disks and their partitions: what was on them, their tables, what is neither pool nor file system.
public sealed interface DiskStep extends Step {
    /// Saves what names a disk's contents, so that it can be put back: partition tables and labels.
    record SaveDisk(TargetDisk disk, List<SavedArea> areas) implements DiskStep {
        public SaveDisk {
            areas = List.copyOf(areas);
        }

        @Override
        public String id() {
            return "save-disk " + disk.name();
        }
    }

    /// Takes away every old label and signature, at both ends of the disk and of its partitions.
    record ClearDisk(TargetDisk disk) implements DiskStep {
        @Override
        public String id() {
            return "clear-disk " + disk.name();
        }
    }

    /// Writes a partition table.
    ///
    /// @param tableId the GUID of the table, or the eight digits of an MBR: by it, a table is known again as one of ours
    /// @param sectorBytes what the table counts in
    record PartitionDisk(
            TargetDisk disk,
            TableKind table,
            String tableId,
            int sectorBytes,
            List<Partition> partitions)
            implements DiskStep {
        public PartitionDisk {
            partitions = List.copyOf(partitions);
        }

        @Override
        public String id() {
            return "partition-disk " + disk.name();
        }
    }

    /// Makes the file system of a disk's EFI system partition.
    record FormatEsp(TargetDisk disk, String volumeId) implements DiskStep {
        @Override
        public String id() {
            return "format-esp " + disk.name();
        }
    }

    /// Makes a partition or a volume ready to be swapped to.
    ///
    /// @param device its stable path
    /// @param name of the disk or the volume
    /// @param disk that the partition is on; empty for a volume
    record FormatSwap(String device, String name, String uuid, Optional<TargetDisk> disk)
            implements DiskStep {
        @Override
        public String id() {
            return "format-swap " + name;
        }
    }

    /// Moves the backup of a GPT, which an image has at its own end, to the end of the disk, where there is one.
    record MoveBackupTable(TargetDisk disk) implements DiskStep {
        @Override
        public String id() {
            return "move-backup-table " + disk.name();
        }
    }

    /// Puts back what [SaveDisk] saved. Only a plan that undoes another has it.
    ///
    /// @param overwritten whether something was written into its partitions by then: what lay there may be lost
    record RestoreDisk(TargetDisk disk, List<SavedArea> areas, boolean overwritten)
            implements DiskStep {
        public RestoreDisk {
            areas = List.copyOf(areas);
        }

        @Override
        public String id() {
            return "restore-disk " + disk.name();
        }
    }
}
