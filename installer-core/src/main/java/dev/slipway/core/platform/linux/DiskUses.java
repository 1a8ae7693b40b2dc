package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.inventory.Use.Held;
import dev.slipway.core.inventory.Use.ImportedPool;
import dev.slipway.core.inventory.Use.LiveMedium;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.platform.linux.BlockDevice.PartitionDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Who uses which disk now. A use of a partition is a use of the whole disk.
final class DiskUses {
    private static final String DEVICES = "/dev/";

    private final Roots roots;
    private final List<Mount> mounts;
    private final List<String> swaps;
    private final Map<String, String> pools;

    /// What each loop device lies on, by the kernel's name of the loop device.
    private final Map<String, String> loops;

    private DiskUses(
            Roots roots,
            List<Mount> mounts,
            List<String> swaps,
            Map<String, String> pools,
            Map<String, String> loops) {
        this.roots = roots;
        this.mounts = mounts;
        this.swaps = swaps;
        this.pools = pools;
        this.loops = loops;
    }

    static DiskUses look(Roots roots, Commands commands)
            throws InstallException, InterruptedException {
        return new DiskUses(
                roots,
                Mount.all(roots),
                swaps(roots),
                new ImportedPools(roots, commands).byDevice(),
                loops(roots));
    }

    /// The first line is a heading.
    private static List<String> swaps(Roots roots) throws InstallException {
        return Roots.lines(roots.proc().resolve("swaps")).stream()
                .skip(1)
                .map(line -> line.split("\\s+")[0])
                .toList();
    }

    /// The kernel names them nowhere with the disk itself, as it does what holds it otherwise.
    private static Map<String, String> loops(Roots roots) throws InstallException {
        var loops = new TreeMap<String, String>();
        for (var device : Roots.children(roots.sys().resolve("block"))) {
            var below = Roots.attribute(device.resolve("loop/backing_file"));
            if (below.startsWith(DEVICES)) {
                loops.put(
                        device.getFileName().toString(), below.replaceFirst(" \\(deleted\\)$", ""));
            }
        }
        return loops;
    }

    /// The medium first: it may be mounted elsewhere too.
    Optional<Use> of(BlockDevice disk) throws InstallException {
        var nodes = nodes(disk);
        var mounted = mounts.stream().filter(mount -> isOn(mount, nodes)).toList();
        var spanning = spanning(nodes);
        var holder = holder(disk).or(() -> loop(nodes));
        return medium(mounted)
                .or(() -> mounted.stream().findFirst().map(m -> new Mounted(m.mountPoint())))
                .or(() -> spanning)
                .or(() -> pool(nodes))
                .or(() -> swap(nodes))
                .or(() -> holder);
    }

    private static Optional<Use> medium(List<Mount> mounted) {
        return mounted.stream().filter(Mount::ofTheMedium).findFirst().map(_ -> new LiveMedium());
    }

    /// The names of the disk and of its partitions, and their numbers.
    private static Set<String> nodes(BlockDevice disk) throws InstallException {
        var nodes = new HashSet<>(Set.of(disk.name(), disk.number()));
        for (PartitionDevice partition : disk.partitions()) {
            nodes.add(partition.name());
            nodes.add(partition.device());
        }
        return nodes;
    }

    private boolean isOn(Mount mount, Set<String> nodes) {
        return nodes.contains(mount.device())
                || (mount.source().startsWith(DEVICES)
                        && nodes.contains(kernelName(mount.source())));
    }

    /// A Btrfs of several disks is mounted by the name of one of them; what all of them are, its folder in sysfs says for as
    /// long as it is mounted.
    private Optional<Use> spanning(Set<String> nodes) throws InstallException {
        for (var fileSystem : Roots.children(roots.sys().resolve("fs/btrfs"))) {
            var devices = Roots.names(fileSystem.resolve("devices"));
            if (devices.stream().anyMatch(nodes::contains)) {
                var mount = mounts.stream().filter(it -> isOn(it, Set.copyOf(devices))).findFirst();
                return mount.<Use>map(it -> new Mounted(it.mountPoint()))
                        .or(() -> Optional.of(new Held("btrfs")));
            }
        }
        return Optional.empty();
    }

    /// `vda1` for `/dev/disk/by-uuid/…` too.
    private String kernelName(String device) {
        var node = roots.dev().resolve(device.substring(DEVICES.length()));
        try {
            return node.toRealPath().getFileName().toString();
        } catch (IOException _) {
            return Path.of(device).getFileName().toString();
        }
    }

    private Optional<Use> pool(Set<String> nodes) {
        return pools.entrySet().stream()
                .filter(entry -> nodes.contains(kernelName(entry.getKey())))
                .map(entry -> (Use) new ImportedPool(entry.getValue()))
                .findFirst();
    }

    private Optional<Use> swap(Set<String> nodes) {
        return swaps.stream()
                .filter(device -> device.startsWith(DEVICES) && nodes.contains(kernelName(device)))
                .map(_ -> (Use) new Held("swap"))
                .findFirst();
    }

    private Optional<Use> loop(Set<String> nodes) {
        return loops.entrySet().stream()
                .filter(loop -> nodes.contains(kernelName(loop.getValue())))
                .findFirst()
                .map(loop -> new Held(loop.getKey()));
    }

    /// Device-mapper and software RAID: by the name that people know, where there is one.
    private Optional<Use> holder(BlockDevice disk) throws InstallException {
        return disk.holders().stream().findFirst().map(holder -> new Held(nameOf(holder)));
    }

    private String nameOf(String holder) {
        var name = Roots.attribute(roots.sys().resolve("block/" + holder + "/dm/name"));
        return name.isEmpty() ? holder : name;
    }
}
