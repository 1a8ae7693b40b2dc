package dev.slipway.core.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Where the root of the installed system is, as its kernel is told.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "root")
public sealed interface RootPlace {
    /// What people see while it starts, and the name of its folder.
    String name();

    /// For the kernel.
    String arguments();

    record BootEnvironment(String dataset) implements RootPlace {
        @Override
        public String name() {
            return dataset.substring(dataset.lastIndexOf('/') + 1);
        }

        @Override
        public String arguments() {
            return "root=ZFS=" + dataset;
        }
    }

    /// @param subvolume of Btrfs; empty where it is the whole file system
    record RootFileSystem(String uuid, String subvolume) implements RootPlace {
        @Override
        public String name() {
            return "system";
        }

        @Override
        public String arguments() {
            var flags = subvolume.isEmpty() ? "" : " rootflags=subvol=" + subvolume;
            return "root=UUID=" + uuid + flags;
        }
    }
}
