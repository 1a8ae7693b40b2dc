package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.inventory.Use.Nameless;
import dev.slipway.core.inventory.Use.OtherPath;
import dev.slipway.core.inventory.Use.WriteProtected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The disks of the machine, with what is on them and who uses them.
final class LinuxDisks {
    private final Roots roots;
    private final Commands commands;

    LinuxDisks(Roots roots, Commands commands) {
        this.roots = roots;
        this.commands = commands;
    }

    List<Disk> look() throws InstallException, InterruptedException {
        var devices = BlockDevice.all(roots);
        var uses = DiskUses.look(roots, commands);
        var byId = DiskLinks.in("disk/by-id", roots);
        var byPath = DiskLinks.in("disk/by-path", roots);
        var identities = identities(devices);
        var twins = new Twins(identities);
        var disks = new ArrayList<Disk>();
        for (var each : identities.entrySet()) {
            var device = each.getKey();
            var path = ownName(device, twins, byId).or(() -> byPath.best(device.name()));
            var use = uses.of(device).or(() -> twins.otherPath(device).map(OtherPath::new));
            disks.add(disk(device, each.getValue(), path, use));
        }
        return withoutTwins(disks);
    }

    /// None where it may lead to a disk that is like this one. Where neither has a serial number, there may be names that
    /// tell them apart, as emulated disks have; one that has none gave it to the other.
    private static Optional<String> ownName(BlockDevice device, Twins twins, DiskLinks byId) {
        var doubtful =
                twins.alike(device).stream()
                        .anyMatch(it -> twins.isNumbered(it) || byId.best(it.name()).isEmpty());
        return doubtful ? Optional.empty() : byId.best(device.name());
    }

    private Map<BlockDevice, DiskIdentity> identities(List<BlockDevice> devices)
            throws InstallException, InterruptedException {
        var identities = new LinkedHashMap<BlockDevice, DiskIdentity>();
        for (var device : devices) {
            var udev = UdevProperties.of(device.name(), commands);
            identities.put(device, DiskIdentity.of(device, udev));
        }
        return identities;
    }

    private Disk disk(
            BlockDevice device, DiskIdentity identity, Optional<String> path, Optional<Use> use)
            throws InstallException, InterruptedException {
        var found = new DiskContents(commands).of(device);
        var node = "/dev/" + device.name();
        return new Disk(
                identity.wwn().orElse(fileName(path.orElse(node))),
                path.orElse(node),
                node,
                identity.vendor(),
                identity.model(),
                identity.serial(),
                identity.wwn(),
                device.sizeBytes(),
                (int) device.number("queue/logical_block_size"),
                (int) device.number("queue/physical_block_size"),
                device.flag("queue/rotational"),
                device.flag("removable"),
                bay(device),
                found.contents(),
                use.or(found::unreadable).or(() -> unusable(device, path)));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// A disk whose name may be another's after the next start is in no plan.
    private static Optional<Use> unusable(BlockDevice device, Optional<String> path) {
        if (path.isEmpty()) {
            return Optional.of(new Nameless());
        }
        return device.flag("ro") ? Optional.of(new WriteProtected()) : Optional.empty();
    }

    /// An enclosure's driver links a disk to its slot: `enclosure_device:Slot 03`.
    private static Optional<String> bay(BlockDevice device) throws InstallException {
        var prefix = "enclosure_device:";
        return Roots.names(device.folder().resolve("device")).stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .findFirst();
    }

    /// Some makers give the same WWN to many disks: it identifies none of them then.
    private static List<Disk> withoutTwins(List<Disk> disks) {
        var seen = new HashSet<String>();
        Set<String> twins =
                disks.stream()
                        .map(Disk::id)
                        .filter(id -> !seen.add(id))
                        .collect(Collectors.toSet());
        return disks.stream()
                .map(disk -> twins.contains(disk.id()) ? namedByPath(disk) : disk)
                .toList();
    }

    private static Disk namedByPath(Disk disk) {
        return new Disk(
                Path.of(disk.path()).getFileName().toString(),
                disk.path(),
                disk.device(),
                disk.vendor(),
                disk.model(),
                disk.serial(),
                disk.wwn(),
                disk.sizeBytes(),
                disk.logicalSectorBytes(),
                disk.physicalSectorBytes(),
                disk.rotational(),
                disk.removable(),
                disk.bay(),
                disk.contents(),
                disk.use());
    }
}
