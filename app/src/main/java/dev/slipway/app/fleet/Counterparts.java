package dev.slipway.app.fleet;

import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Optional;

/// Which parts of one machine stand where those of another do. What is not clear is not guessed.
record Counterparts(Inventory from, Inventory to) {
    /// The disk in the same bay. Where the first machine knows no bays: the disk with the same place among those of its
    /// make and size, if both machines have as many of them.
    Optional<Disk> of(Disk disk) {
        return disk.bay().isPresent()
                ? single(free(to).stream().filter(it -> it.bay().equals(disk.bay())).toList())
                : ranked(disk, like(disk, from), like(disk, to));
    }

    /// The link that its kernel calls the same.
    Optional<Link> of(Link link) {
        return single(to.links().stream().filter(it -> it.name().equals(link.name())).toList());
    }

    private static Optional<Disk> ranked(Disk disk, List<Disk> here, List<Disk> there) {
        var rank = here.indexOf(disk);
        return rank >= 0 && here.size() == there.size()
                ? Optional.of(there.get(rank))
                : Optional.empty();
    }

    private static List<Disk> like(Disk disk, Inventory inventory) {
        return free(inventory).stream()
                .filter(it -> it.vendor().equals(disk.vendor()))
                .filter(it -> it.model().equals(disk.model()))
                .filter(it -> it.sizeBytes() == disk.sizeBytes())
                .toList();
    }

    private static List<Disk> free(Inventory inventory) {
        return inventory.disks().stream().filter(Disk::choosable).toList();
    }

    private static <T> Optional<T> single(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
