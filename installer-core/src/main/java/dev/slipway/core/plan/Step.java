package dev.slipway.core.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.List;
import java.util.SequencedMap;

/// One thing that will be done. Each has one class in `step` that does it.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "step")
public sealed interface Step {
    /// Unique within a plan, stable over resumes, printable: `partition SLIP0001`.
    String id();

    /// Takes away every old label and signature, at both ends of the disk and of its partitions.
    record ClearDisk(TargetDisk disk) implements Step {
        @Override
        public String id() {
            return "clear-disk " + disk.name();
        }
    }

    /// Writes a GPT: BIOS boot, EFI system partition, pool member.
    ///
    /// @param tableId the GUID of the table: by it, a table is known again as one of ours
    record PartitionDisk(TargetDisk disk, String tableId, List<Partition> partitions)
            implements Step {
        public PartitionDisk {
            partitions = List.copyOf(partitions);
        }

        @Override
        public String id() {
            return "partition-disk " + disk.name();
        }
    }

    /// Makes the file system of a disk's EFI system partition.
    record FormatEsp(TargetDisk disk, String volumeId) implements Step {
        @Override
        public String id() {
            return "format-esp " + disk.name();
        }
    }

    /// Creates a pool over partitions of the target disks.
    ///
    /// @param poolProperties what `zpool create -o` is given
    /// @param fileSystemProperties what `zpool create -O` is given
    record CreatePool(
            String pool,
            List<Vdev> vdevs,
            SequencedMap<String, String> poolProperties,
            SequencedMap<String, String> fileSystemProperties)
            implements Step {
        public CreatePool {
            vdevs = List.copyOf(vdevs);
        }

        @Override
        public String id() {
            return "create-pool " + pool;
        }
    }

    record Vdev(VdevKind kind, List<TargetDisk> disks) {
        public Vdev {
            disks = List.copyOf(disks);
        }
    }

    /// Creates one dataset.
    record CreateDataset(String dataset, SequencedMap<String, String> properties) implements Step {
        @Override
        public String id() {
            return "create-dataset " + dataset;
        }
    }

    /// Creates the dataset of a boot environment, mounts it at the target root, makes it the pool's `bootfs`.
    record CreateBootEnvironment(
            String pool, String dataset, SequencedMap<String, String> properties) implements Step {
        @Override
        public String id() {
            return "create-boot-environment " + dataset;
        }
    }

    /// Streams the image's layers into the boot environment.
    record UnpackImage(ResolvedImage image, boolean plainHttp) implements Step {
        @Override
        public String id() {
            return "unpack-image";
        }
    }

    /// Writes host name, network, users and the rest into the boot environment, and `/etc/sysconfig.kdl`.
    record WriteSystemConfiguration() implements Step {
        @Override
        public String id() {
            return "write-system-configuration";
        }
    }

    /// Makes one disk start the boot environment by itself, by EFI and by BIOS.
    record InstallBootLoader(TargetDisk disk, String dataset) implements Step {
        @Override
        public String id() {
            return "install-boot-loader " + disk.name();
        }
    }

    record TakeSnapshot(String snapshot) implements Step {
        @Override
        public String id() {
            return "take-snapshot " + snapshot;
        }
    }

    /// Flushes, unmounts and exports: after it the pool belongs to the installed system.
    record ExportPool(String pool) implements Step {
        @Override
        public String id() {
            return "export-pool " + pool;
        }
    }
}
