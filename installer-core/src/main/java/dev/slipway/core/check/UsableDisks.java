package dev.slipway.core.check;

import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The disks that may be offered for a pool: those that it names itself, and blank ones that nobody names; never one
/// that is in use, removable or failing, and never one with something on it that the operator did not mention.
///
/// @param own identities of the disks that the pool names
/// @param others identities of the disks that something else names
record UsableDisks(
        Inventory inventory, Observations observations, Set<String> own, Set<String> others) {
    /// Those that together hold most when each is used only as far as the smallest goes: the pool's own first, then
    /// the largest.
    List<Disk> best() {
        var all = all();
        var least =
                all.stream()
                        .map(Disk::sizeBytes)
                        .max(Comparator.comparingLong(size -> size * atLeast(all, size).size()))
                        .orElse(0L);
        return atLeast(all, least).stream()
                .sorted(
                        Comparator.comparing((Disk disk) -> !own.contains(disk.id()))
                                .thenComparing(Disk::sizeBytes, Comparator.reverseOrder()))
                .toList();
    }

    private List<Disk> all() {
        return inventory.disks().stream()
                .filter(disk -> disk.free() && !disk.removable())
                .filter(disk -> !observations.failing(disk) && !others.contains(disk.id()))
                .filter(disk -> own.contains(disk.id()) || disk.contents().isEmpty())
                .toList();
    }

    private static List<Disk> atLeast(List<Disk> disks, long size) {
        return disks.stream().filter(disk -> disk.sizeBytes() >= size).toList();
    }
}
