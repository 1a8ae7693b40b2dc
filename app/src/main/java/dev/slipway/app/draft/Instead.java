package dev.slipway.app.draft;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.check.Selection;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A layout that the checks offer in place of another, as it is placed on the disks.
record Instead(Inventory inventory) {
    /// Empty where it is not of the disks that are known here: then it was offered for another look at the machine.
    Optional<Placement> placement(Alternative alternative) {
        return MachineConfigurationReader.readPool(alternative.kdl())
                .map(PoolConfiguration::vdevs)
                .filter(vdevs -> vdevs.stream().allMatch(this::known))
                .map(vdevs -> placed(vdevs.stream().map(this::draft).toList()));
    }

    private boolean known(VdevConfiguration vdev) {
        return vdev.disks().stream().allMatch(it -> matches(it).size() == 1);
    }

    private List<Disk> matches(String selector) {
        return new Selection(selector, inventory).matches();
    }

    private VdevDraft draft(VdevConfiguration vdev) {
        var disks = vdev.disks().stream().flatMap(it -> matches(it).stream()).toList();
        return new VdevDraft(vdev.kind(), vdev.mirrored(), disks);
    }

    /// As the layout that it is, where it is one: so the page shows it as what it is called there.
    private Placement placed(List<VdevDraft> vdevs) {
        var used = new LinkedHashSet<Disk>();
        vdevs.forEach(vdev -> used.addAll(vdev.disks()));
        var chosen = inventory.disks().stream().filter(used::contains).toList();
        return Arrays.stream(Layout.values())
                .filter(layout -> layout.allows(chosen.size()))
                .filter(layout -> shape(layout.vdevs(chosen)).equals(shape(vdevs)))
                .findFirst()
                .map(layout -> new Placement(chosen, Optional.of(layout), vdevs))
                .orElse(new Placement(chosen, Optional.empty(), vdevs));
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
