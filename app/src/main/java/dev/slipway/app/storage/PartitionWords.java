package dev.slipway.app.storage;

import dev.slipway.app.control.Stretch;
import dev.slipway.app.control.Stretch.Kind;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.config.PartitionConfiguration;
import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import dev.slipway.core.plan.DiskOutlook;
import dev.slipway.core.plan.PartitionUse;
import dev.slipway.core.plan.PartitionUse.BiosBoot;
import dev.slipway.core.plan.PartitionUse.EfiSystem;
import dev.slipway.core.plan.PartitionUse.FileSystemPartition;
import dev.slipway.core.plan.PartitionUse.PoolMember;
import dev.slipway.core.plan.PartitionUse.SwapPartition;
import dev.slipway.core.plan.PlannedPartition;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What partitions that are to be made are for, as people read it.
record PartitionWords(Messages messages) {
    Stretch stretch(PlannedPartition planned, DiskOutlook of) {
        var bytes = of.bytes(planned.partition());
        var whole =
                messages.get(
                        "map.partition",
                        planned.partition().number(),
                        whole(planned.use()),
                        Quantities.bytes(bytes));
        return new Stretch(kind(planned.use()), words(planned.use()), whole, bytes);
    }

    private static Kind kind(PartitionUse use) {
        return switch (use) {
            case BiosBoot _, EfiSystem _ -> Kind.BOOT;
            case SwapPartition _ -> Kind.SWAP;
            case PoolMember _ -> Kind.DATA;
            case FileSystemPartition(var partition, _) ->
                    partition.fileSystem() == FileSystemKind.SWAP ? Kind.SWAP : Kind.DATA;
        };
    }

    private String words(PartitionUse use) {
        return switch (use) {
            case BiosBoot _ -> messages.get("map.bios");
            case EfiSystem _ -> messages.get("map.esp");
            case SwapPartition _ -> messages.get("map.swap");
            case PoolMember(var member) -> member;
            case FileSystemPartition(var partition, _) -> partition.name();
        };
    }

    private String whole(PartitionUse use) {
        return switch (use) {
            case BiosBoot _, EfiSystem _, SwapPartition _ -> words(use);
            case PoolMember(var member) -> messages.get("map.member", member);
            case FileSystemPartition(var partition, var mirrored) ->
                    messages.get(
                            mirrored ? "map.filesystem.mirrored" : "map.filesystem",
                            partition.name(),
                            partition.fileSystem().word(),
                            mounts(partition));
        };
    }

    private static String mounts(PartitionConfiguration partition) {
        var subvolumes = partition.subvolumes().stream().map(SubvolumeConfiguration::mount);
        return Stream.concat(partition.mount().stream(), subvolumes)
                .filter(mount -> !mount.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
