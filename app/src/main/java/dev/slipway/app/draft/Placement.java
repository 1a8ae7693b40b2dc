package dev.slipway.app.draft;

import dev.slipway.core.inventory.Disk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Which disks are used, and the vdevs that they are put into.
///
/// @param chosen in the order of the machine
/// @param layout that the vdevs follow; empty while nothing is decided, and where they were made by hand
public record Placement(List<Disk> chosen, Optional<Layout> layout, List<VdevDraft> vdevs) {
    public static final Placement NONE = new Placement(List.of(), Optional.empty(), List.of());

    public Placement {
        chosen = List.copyOf(chosen);
        vdevs = List.copyOf(vdevs);
    }

    public boolean byHand() {
        return layout.isEmpty() && !vdevs.isEmpty();
    }

    /// Follows a layout, whatever was made by hand before; nothing where these disks do not allow it.
    public Placement arranged(Optional<Layout> wanted) {
        var now = wanted.filter(each -> each.allows(chosen.size()));
        return new Placement(chosen, now, now.map(it -> it.vdevs(chosen)).orElse(List.of()));
    }

    /// Other disks. What was made by hand stays, but for disks that are gone; new ones are in no vdev yet.
    public Placement choosing(List<Disk> disks) {
        if (!byHand()) {
            return new Placement(disks, layout, vdevs).arranged(layout);
        }
        var left = vdevs;
        for (var gone : chosen.stream().filter(disk -> !disks.contains(disk)).toList()) {
            left = left.stream().map(vdev -> vdev.without(gone)).toList();
        }
        return new Placement(disks, Optional.empty(), left);
    }

    public Placement adding(VdevDraft vdev) {
        var more = new ArrayList<>(vdevs);
        more.add(vdev);
        return byHand(more);
    }

    /// Its disks are in no vdev then.
    public Placement without(int vdev) {
        var fewer = new ArrayList<>(vdevs);
        fewer.remove(vdev);
        return byHand(fewer);
    }

    public Placement replacing(int vdev, VdevDraft other) {
        var changed = new ArrayList<>(vdevs);
        changed.set(vdev, other);
        return byHand(changed);
    }

    /// @param vdev by its place; empty: none
    public Placement putting(Disk disk, OptionalInt vdev) {
        var moved = new ArrayList<>(vdevs.stream().map(each -> each.without(disk)).toList());
        vdev.ifPresent(to -> moved.set(to, moved.get(to).with(disk)));
        return byHand(moved);
    }

    /// The place of the vdev that a disk is in.
    public OptionalInt vdevOf(Disk disk) {
        return IntStream.range(0, vdevs.size())
                .filter(vdev -> vdevs.get(vdev).disks().contains(disk))
                .findFirst();
    }

    /// In the order of the vdevs.
    List<Disk> placed() {
        return vdevs.stream().flatMap(vdev -> vdev.disks().stream()).toList();
    }

    public List<Disk> unplaced() {
        return chosen.stream().filter(disk -> vdevOf(disk).isEmpty()).toList();
    }

    private Placement byHand(List<VdevDraft> made) {
        return new Placement(chosen, Optional.empty(), made);
    }
}
