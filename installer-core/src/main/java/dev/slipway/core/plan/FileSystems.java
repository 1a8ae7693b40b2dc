package dev.slipway.core.plan;

import dev.slipway.core.check.DiskLayout;
import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.config.PartitionConfiguration;
import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/// What a layout without a pool makes of its disks.
final class FileSystems {
    private static final String NOT_MOUNTED = "none";
    private static final int UUID_GROUP = 8;

    private final DiskLayout layout;
    private final List<TargetDisk> disks;
    private final String host;

    FileSystems(DiskLayout layout, List<TargetDisk> disks, String host) {
        this.layout = layout;
        this.disks = disks;
        this.host = host;
    }

    List<DiskArray> arrays() {
        return layout.group().mirrored()
                ? layout.partitions().stream().map(this::array).toList()
                : List.of();
    }

    List<FileSystem> made() {
        return layout.partitions().stream().map(this::fileSystem).toList();
    }

    /// By file system; those without are not among them.
    SequencedMap<FileSystem, List<String>> subvolumes() {
        var subvolumes = new LinkedHashMap<FileSystem, List<String>>();
        for (var partition : layout.partitions()) {
            var names = partition.subvolumes().stream().map(SubvolumeConfiguration::name).toList();
            if (!names.isEmpty()) {
                subvolumes.put(fileSystem(partition), names);
            }
        }
        return subvolumes;
    }

    List<Mount> mounts() {
        return layout.partitions().stream().flatMap(each -> mounts(each).stream()).toList();
    }

    private List<Mount> mounts(PartitionConfiguration partition) {
        var mounts = new ArrayList<Mount>();
        var options = options(partition);
        if (partition.fileSystem() == FileSystemKind.SWAP) {
            mounts.add(new Mount(fileSystem(partition), NOT_MOUNTED, options));
        }
        partition
                .mount()
                .ifPresent(path -> mounts.add(new Mount(fileSystem(partition), path, options)));
        for (var subvolume : partition.subvolumes()) {
            var own = new ArrayList<>(List.of("subvol=" + subvolume.name()));
            own.addAll(options);
            mounts.add(new Mount(fileSystem(partition), subvolume.mount(), own));
        }
        return mounts;
    }

    private static List<String> options(PartitionConfiguration partition) {
        return partition.options().entrySet().stream()
                .map(
                        each ->
                                each.getKey()
                                        + (each.getValue().isEmpty() ? "" : "=" + each.getValue()))
                .toList();
    }

    private DiskArray array(PartitionConfiguration partition) {
        var uuid = uuid("array", partition).replace("-", "");
        var groups = uuid.replaceAll("(?<=\\G.{" + UUID_GROUP + "})(?=.)", ":");
        return new DiskArray(partition.name(), groups, host, disks, layout.number(partition));
    }

    private FileSystem fileSystem(PartitionConfiguration partition) {
        return new FileSystem(
                partition.name(),
                partition.fileSystem(),
                carrier(partition),
                id(partition),
                partition.label().orElse(""));
    }

    private Carrier carrier(PartitionConfiguration partition) {
        return layout.group().mirrored()
                ? new Carrier(array(partition).device(), disks)
                : Carrier.partition(disks.getFirst(), layout.number(partition));
    }

    private String id(PartitionConfiguration partition) {
        return switch (partition.fileSystem()) {
            case EXT4, XFS, BTRFS, SWAP -> uuid("file system", partition);
            case VFAT -> volumeId(partition);
            case NTFS -> "";
        };
    }

    private String volumeId(PartitionConfiguration partition) {
        return uuid("file system", partition).substring(0, UUID_GROUP).toUpperCase(Locale.ROOT);
    }

    /// The same for the same disks, so that a plan is the same twice.
    private String uuid(String what, PartitionConfiguration partition) {
        var ids = disks.stream().map(TargetDisk::id).toList();
        var name = what + " " + partition.name() + " of " + String.join(", ", ids);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Where these disks hold the root.
    Optional<RootPlace.RootFileSystem> root() {
        return mounts().stream()
                .filter(Mount::root)
                .findFirst()
                .map(
                        mount ->
                                new RootPlace.RootFileSystem(
                                        mount.fileSystem().id(), mount.subvolume()));
    }
}
