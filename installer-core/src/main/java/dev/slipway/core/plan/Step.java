package dev.slipway.core.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.MirrorConfiguration;
import dev.slipway.core.config.TableKind;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Firmware;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// One thing that will be done. Each has one class in `step` that does it.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "step")
public sealed interface Step {
    /// Unique within a plan, stable over resumes, printable: `partition SLIP0001`.
    String id();

    /// Makes sure that the image is signed with the operator's key, before anything is written.
    ///
    /// @param key as [dev.slipway.core.config.SignatureKey] reads it
    record VerifySignature(ResolvedImage image, String key, boolean plainHttp) implements Step {
        @Override
        public String id() {
            return "verify-signature";
        }
    }

    /// Saves what names a disk's contents, so that it can be put back: partition tables and labels.
    record SaveDisk(TargetDisk disk, List<SavedArea> areas) implements Step {
        public SaveDisk {
            areas = List.copyOf(areas);
        }

        @Override
        public String id() {
            return "save-disk " + disk.name();
        }
    }

    /// Takes away every old label and signature, at both ends of the disk and of its partitions.
    record ClearDisk(TargetDisk disk) implements Step {
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
    /// @param key what names the secret that is given on its standard input, of an encrypted pool
    record CreatePool(
            String pool,
            List<Vdev> vdevs,
            SequencedMap<String, String> poolProperties,
            SequencedMap<String, String> fileSystemProperties,
            Optional<EncryptionConfiguration> key)
            implements Step {
        public CreatePool {
            vdevs = List.copyOf(vdevs);
        }

        @Override
        public String id() {
            return "create-pool " + pool;
        }
    }

    /// @param mirrored as in [dev.slipway.core.config.VdevConfiguration#mirrored]
    record Vdev(VdevKind kind, boolean mirrored, List<TargetDisk> disks) {
        public Vdev {
            disks = List.copyOf(disks);
        }
    }

    /// Creates one dataset; mounts nothing.
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

    /// Receives what `zfs send` wrote as the dataset of a boot environment, mounts it at the target root, makes it the
    /// pool's `bootfs`.
    record ReceiveBootEnvironment(
            String pool,
            String dataset,
            SequencedMap<String, String> properties,
            ResolvedImage image,
            boolean plainHttp)
            implements Step {
        @Override
        public String id() {
            return "receive-boot-environment " + dataset;
        }
    }

    /// Makes an array of partitions.
    record CreateArray(DiskArray array) implements Step {
        @Override
        public String id() {
            return "create-array " + array.name();
        }
    }

    /// Makes a file system in a partition or on an array.
    record FormatFileSystem(FileSystem fileSystem) implements Step {
        @Override
        public String id() {
            return "format-file-system " + fileSystem.name();
        }
    }

    /// Makes the subvolumes of a Btrfs file system.
    record CreateSubvolumes(FileSystem fileSystem, List<String> subvolumes) implements Step {
        public CreateSubvolumes {
            subvolumes = List.copyOf(subvolumes);
        }

        @Override
        public String id() {
            return "create-subvolumes " + fileSystem.name();
        }
    }

    /// Mounts at the target root what the system is unpacked into, the root first.
    record MountFileSystems(List<Mount> mounts) implements Step {
        public MountFileSystems {
            mounts = List.copyOf(mounts);
        }

        @Override
        public String id() {
            return "mount-file-systems";
        }
    }

    /// Writes `/etc/fstab`, and `/etc/mdadm/mdadm.conf` where there are arrays.
    record WriteFstab(List<Mount> mounts, List<DiskArray> arrays) implements Step {
        public WriteFstab {
            mounts = List.copyOf(mounts);
            arrays = List.copyOf(arrays);
        }

        @Override
        public String id() {
            return "write-fstab";
        }
    }

    /// Flushes, unmounts, checks and lets go: after it the file systems belong to the installed system.
    record FinishFileSystems(
            List<Mount> mounts, List<FileSystem> fileSystems, List<DiskArray> arrays)
            implements Step {
        public FinishFileSystems {
            mounts = List.copyOf(mounts);
            fileSystems = List.copyOf(fileSystems);
            arrays = List.copyOf(arrays);
        }

        @Override
        public String id() {
            return "finish-file-systems";
        }
    }

    /// Creates a block device in a pool.
    ///
    /// @param size as [dev.slipway.core.config.Size] spells it
    record CreateVolume(String volume, String size, SequencedMap<String, String> properties)
            implements Step {
        @Override
        public String id() {
            return "create-volume " + volume;
        }
    }

    /// Mounts datasets below the target root, over empty directories only, the outer ones first.
    record MountDatasets(List<DatasetMount> mounts) implements Step {
        public MountDatasets {
            mounts = List.copyOf(mounts);
        }

        @Override
        public String id() {
            return "mount-datasets";
        }
    }

    /// @param path in the installed system
    record DatasetMount(String dataset, String path) {}

    /// Makes a partition or a volume ready to be swapped to.
    ///
    /// @param device its stable path
    /// @param name of the disk or the volume
    /// @param disk that the partition is on; empty for a volume
    record FormatSwap(String device, String name, String uuid, Optional<TargetDisk> disk)
            implements Step {
        @Override
        public String id() {
            return "format-swap " + name;
        }
    }

    /// Keeps the key of a pool in the encrypted root, so that it is unlocked at each start.
    record StoreKey(String pool, EncryptionConfiguration key) implements Step {
        @Override
        public String id() {
            return "store-key " + pool;
        }
    }

    /// Tells the new system which pools to import at its start, which of them to unlock, and what to swap to.
    ///
    /// @param unlocked those whose key is kept in the root
    /// @param swaps as the first field of fstab(5) names them
    record WriteStorageConfiguration(List<String> pools, List<String> unlocked, List<String> swaps)
            implements Step {
        public WriteStorageConfiguration {
            pools = List.copyOf(pools);
            unlocked = List.copyOf(unlocked);
            swaps = List.copyOf(swaps);
        }

        @Override
        public String id() {
            return "write-storage-configuration";
        }
    }

    /// Streams the image's layers into the boot environment.
    ///
    /// @param mirrors where it is too, in the order in which they are asked
    record UnpackImage(ResolvedImage image, boolean plainHttp, List<MirrorConfiguration> mirrors)
            implements Step {
        public UnpackImage {
            mirrors = List.copyOf(mirrors);
        }

        @Override
        public String id() {
            return "unpack-image";
        }
    }

    /// Streams the contents of a disk onto one, and reads it back.
    record WriteImage(ResolvedImage image, boolean plainHttp, TargetDisk disk) implements Step {
        @Override
        public String id() {
            return "write-image " + disk.name();
        }
    }

    /// Moves the backup of a GPT, which an image has at its own end, to the end of the disk, where there is one.
    record MoveBackupTable(TargetDisk disk) implements Step {
        @Override
        public String id() {
            return "move-backup-table " + disk.name();
        }
    }

    /// Writes host name, network, users and the rest into the boot environment, and `/etc/sysconfig.kdl`.
    record WriteSystemConfiguration() implements Step {
        @Override
        public String id() {
            return "write-system-configuration";
        }
    }

    /// Makes one disk start the system by itself, by EFI and by BIOS, from its EFI system partition.
    record InstallBootLoader(TargetDisk disk, RootPlace root) implements Step {
        @Override
        public String id() {
            return "install-boot-loader " + disk.name();
        }
    }

    /// Copies plan and journal to the EFI system partition of a disk, so that the installation can be resumed
    /// by a machine that has forgotten it.
    ///
    /// @param before the id of the step that follows
    record KeepJournal(TargetDisk disk, String before) implements Step {
        @Override
        public String id() {
            return "keep-journal " + disk.name() + " before " + before;
        }
    }

    /// Takes the copy of [KeepJournal] away: there is nothing left to resume.
    record ForgetJournal(TargetDisk disk) implements Step {
        @Override
        public String id() {
            return "forget-journal " + disk.name();
        }
    }

    /// Puts back what [SaveDisk] saved. Only a plan that undoes another has it.
    ///
    /// @param overwritten whether something was written into its partitions by then: what lay there may be lost
    record RestoreDisk(TargetDisk disk, List<SavedArea> areas, boolean overwritten)
            implements Step {
        public RestoreDisk {
            areas = List.copyOf(areas);
        }

        @Override
        public String id() {
            return "restore-disk " + disk.name();
        }
    }

    /// Makes one disk start the system by itself, by BIOS, from the file system that holds `/boot`.
    record InstallBiosLoader(TargetDisk disk, RootPlace root, KernelPlace kernel) implements Step {
        @Override
        public String id() {
            return "install-bios-loader " + disk.name();
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

    /// Imports a pool that is there, and refuses one that is not whole, or has that dataset already. Changes
    /// nothing in it.
    ///
    /// @param guid by which it is imported: the name could be another pool's
    /// @param devices that it lies on, by their stable paths: it is looked for nowhere else
    /// @param dataset that must be free
    /// @param holder the host that used it last and did not let go of it: only then it is imported by force
    /// @param key of an encrypted pool
    record AdoptPool(
            String pool,
            String guid,
            List<TargetDisk> disks,
            List<String> devices,
            String dataset,
            Optional<String> holder,
            Optional<EncryptionConfiguration> key)
            implements Step {
        public AdoptPool {
            disks = List.copyOf(disks);
            devices = List.copyOf(devices);
        }

        @Override
        public String id() {
            return "adopt-pool " + pool;
        }
    }

    /// Makes sure that a boot entry can be added to an EFI system partition. Writes nothing.
    ///
    /// @param firmware that the machine was started by, and is going to be
    record CheckEsp(TargetDisk disk, String bootEnvironment, Firmware firmware) implements Step {
        @Override
        public String id() {
            return "check-esp " + disk.name();
        }
    }

    /// Creates the dataset of one more boot environment in an adopted pool, and mounts it at the target root.
    record AddBootEnvironment(String pool, String dataset) implements Step {
        @Override
        public String id() {
            return "add-boot-environment " + dataset;
        }
    }

    /// Makes one disk start the new boot environment, and the others that it has when they are asked for.
    record AddBootEntry(TargetDisk disk, RootPlace root) implements Step {
        @Override
        public String id() {
            return "add-boot-entry " + disk.name();
        }
    }

    /// Makes a boot environment the pool's `bootfs`.
    record ActivateBootEnvironment(String pool, String dataset) implements Step {
        @Override
        public String id() {
            return "activate-boot-environment " + dataset;
        }
    }

    /// Undoes [AddBootEntry]. Only a plan that undoes another has it.
    record RemoveBootEntry(TargetDisk disk, String bootEnvironment) implements Step {
        @Override
        public String id() {
            return "remove-boot-entry " + disk.name();
        }
    }

    /// Undoes [AddBootEnvironment] and [ActivateBootEnvironment]. Only a plan that undoes another has it.
    ///
    /// @param hash of the plan that it undoes: only its datasets are destroyed; empty where it cannot have come so far
    ///     as to have any, and the pool has only to be let go
    record RemoveBootEnvironment(AdoptPool adopted, Optional<String> hash) implements Step {
        @Override
        public String id() {
            return "remove-boot-environment " + adopted.dataset();
        }
    }
}
