package dev.slipway.app.draft;

import dev.slipway.core.check.Selection;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the disks of vdevs that somebody wrote.
record Placing(Inventory inventory) {
    /// Empty where one of them is none that can be chosen here.
    Optional<Placement> of(List<VdevConfiguration> vdevs) {
        return vdevs.stream().allMatch(this::known)
                ? Optional.of(placed(vdevs.stream().map(this::draft).toList()))
                : Optional.empty();
    }

    private boolean known(VdevConfiguration vdev) {
        return vdev.disks().stream().allMatch(it -> disk(it).isPresent());
    }

    /// The one that is meant; empty where there is none or they are several, and where it is in use.
    Optional<Disk> disk(String selector) {
        var matches = new Selection(selector, inventory).matches();
        return matches.stream().filter(it -> matches.size() == 1 && it.choosable()).findFirst();
    }

    private VdevDraft draft(VdevConfiguration vdev) {
        var disks = vdev.disks().stream().flatMap(it -> disk(it).stream()).toList();
        return new VdevDraft(vdev.kind(), vdev.mirrored(), disks);
    }

    /// As the layout that it is, where it is one: so the page shows it as what it is called there.
    private Placement placed(List<VdevDraft> vdevs) {
        var used = new LinkedHashSet<Disk>();
        vdevs.forEach(vdev -> used.addAll(vdev.disks()));
        var chosen = inventory.disks().stream().filter(used::contains).toList();
        var layout =
                Arrays.stream(Layout.values())
                        .filter(it -> it.allows(chosen.size()))
                        .filter(it -> shape(it.vdevs(chosen)).equals(shape(vdevs)))
                        .findFirst();
        return new Placement(chosen, layout, vdevs);
    }

    /// Which disks are together, whatever their order.
    private static Set<List<Object>> shape(List<VdevDraft> vdevs) {
        var shape = new LinkedHashSet<List<Object>>();
        for (var vdev : vdevs) {
            shape.add(List.of(vdev.kind(), vdev.mirrored(), Set.copyOf(vdev.disks())));
        }
        return shape;
    }
}
