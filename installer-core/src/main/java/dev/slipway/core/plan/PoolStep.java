package dev.slipway.core.plan;

import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.MirrorConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Of the pools that the plan creates.
public sealed interface PoolStep extends Step {
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
            implements PoolStep {
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
    record CreateDataset(String dataset, SequencedMap<String, String> properties)
            implements PoolStep {
        @Override
        public String id() {
            return "create-dataset " + dataset;
        }
    }

    /// Creates a block device in a pool.
    ///
    /// @param size as [dev.slipway.core.config.Size] spells it
    record CreateVolume(String volume, String size, SequencedMap<String, String> properties)
            implements PoolStep {
        @Override
        public String id() {
            return "create-volume " + volume;
        }
    }

    /// Creates the dataset of a boot environment, mounts it at the target root, makes it the pool's `bootfs`.
    record CreateBootEnvironment(
            String pool, String dataset, SequencedMap<String, String> properties)
            implements PoolStep {
        @Override
        public String id() {
            return "create-boot-environment " + dataset;
        }
    }

    /// Receives what `zfs send` wrote as the dataset of a boot environment, mounts it at the target root, makes it the
    /// pool's `bootfs`.
    ///
    /// @param mirrors where the stream is too, in the order in which they are asked
    record ReceiveBootEnvironment(
            String pool,
            String dataset,
            SequencedMap<String, String> properties,
            ResolvedImage image,
            boolean plainHttp,
            List<MirrorConfiguration> mirrors)
            implements PoolStep {
        public ReceiveBootEnvironment {
            mirrors = List.copyOf(mirrors);
        }

        @Override
        public String id() {
            return "receive-boot-environment " + dataset;
        }
    }

    /// Mounts datasets below the target root, over empty directories only, the outer ones first.
    record MountDatasets(List<DatasetMount> mounts) implements PoolStep {
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

    /// Keeps the key of a pool in the encrypted root, so that it is unlocked at each start.
    record StoreKey(String pool, EncryptionConfiguration key) implements PoolStep {
        @Override
        public String id() {
            return "store-key " + pool;
        }
    }

    record TakeSnapshot(String snapshot) implements PoolStep {
        @Override
        public String id() {
            return "take-snapshot " + snapshot;
        }
    }

    /// Flushes, unmounts and exports: after it the pool belongs to the installed system.
    record ExportPool(String pool) implements PoolStep {
        @Override
        public String id() {
            return "export-pool " + pool;
        }
    }
}
