package dev.slipway.core.plan;

import java.util.List;

/// Of file systems that are no pools, and of the arrays below them.
public sealed interface FileSystemStep extends Step {
    /// Makes an array of partitions.
    record CreateArray(DiskArray array) implements FileSystemStep {
        @Override
        public String id() {
            return "create-array " + array.name();
        }
    }

    /// Makes a file system in a partition or on an array.
    record FormatFileSystem(FileSystem fileSystem) implements FileSystemStep {
        @Override
        public String id() {
            return "format-file-system " + fileSystem.name();
        }
    }

    /// Makes the subvolumes of a Btrfs file system.
    record CreateSubvolumes(FileSystem fileSystem, List<String> subvolumes)
            implements FileSystemStep {
        public CreateSubvolumes {
            subvolumes = List.copyOf(subvolumes);
        }

        @Override
        public String id() {
            return "create-subvolumes " + fileSystem.name();
        }
    }

    /// Mounts at the target root what the system is unpacked into, the root first.
    record MountFileSystems(List<Mount> mounts) implements FileSystemStep {
        public MountFileSystems {
            mounts = List.copyOf(mounts);
        }

        @Override
        public String id() {
            return "mount-file-systems";
        }
    }

    /// Writes `/etc/fstab`, and `/etc/mdadm/mdadm.conf` where there are arrays.
    record WriteFstab(List<Mount> mounts, List<DiskArray> arrays) implements FileSystemStep {
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
            implements FileSystemStep {
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
}
