package dev.slipway.core.plan;

import java.util.List;

/// Of the system that was unpacked: what it is told, and what starts it.
public sealed interface SystemStep extends Step {
    /// Writes host name, network, users and the rest into the boot environment, and `/etc/sysconfig.kdl`.
    record WriteSystemConfiguration() implements SystemStep {
        @Override
        public String id() {
            return "write-system-configuration";
        }
    }

    /// Tells the new system which pools to import at its start, which of them to unlock, and what to swap to.
    ///
    /// @param unlocked those whose key is kept in the root
    /// @param swaps as the first field of fstab(5) names them
    record WriteStorageConfiguration(List<String> pools, List<String> unlocked, List<String> swaps)
            implements SystemStep {
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

    /// Makes one disk start the system by itself, by EFI and by BIOS, from its EFI system partition.
    record InstallBootLoader(TargetDisk disk, RootPlace root) implements SystemStep {
        @Override
        public String id() {
            return "install-boot-loader " + disk.name();
        }
    }

    /// Makes one disk start the system by itself, by BIOS, from the file system that holds `/boot`.
    record InstallBiosLoader(TargetDisk disk, RootPlace root, KernelPlace kernel)
            implements SystemStep {
        @Override
        public String id() {
            return "install-bios-loader " + disk.name();
        }
    }
}
