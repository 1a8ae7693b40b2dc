package dev.slipway.app.draft;

import dev.slipway.core.config.BootKind;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.config.PartitionConfiguration;
import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import dev.slipway.core.config.TableKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The partition that gets the system where there is no pool: all that the boot partitions leave.
record RootPartition(FileSystemKind kind) {
    private static final String NAME = "root";

    /// As others have it: snapshots of the system then leave the homes alone.
    private static final List<SubvolumeConfiguration> SUBVOLUMES =
            List.of(
                    new SubvolumeConfiguration("@", "/"),
                    new SubvolumeConfiguration("@home", "/home"));

    /// @param selectors of the disks, each of which holds all of it
    DiskConfiguration on(List<String> selectors) {
        return new DiskConfiguration(
                selectors, TableKind.GPT, BootKind.EFI_AND_BIOS, List.of(partition()));
    }

    private PartitionConfiguration partition() {
        var subvolumes =
                kind == FileSystemKind.BTRFS ? SUBVOLUMES : List.<SubvolumeConfiguration>of();
        return new PartitionConfiguration(
                NAME,
                kind,
                Optional.empty(),
                subvolumes.isEmpty() ? Optional.of("/") : Optional.empty(),
                Optional.empty(),
                subvolumes,
                new LinkedHashMap<>());
    }
}
