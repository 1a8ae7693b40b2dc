package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;

/// A vdev of the configuration with the disks of the machine that it means: those that it means without doubt.
///
/// @param field such as `pool[0].vdev[1]`
record Members(String field, PoolConfiguration pool, VdevConfiguration vdev, List<Disk> disks) {
    Members {
        disks = List.copyOf(disks);
    }

    static List<Members> of(MachineConfiguration configuration, Inventory inventory) {
        var all = new ArrayList<Members>();
        for (var i = 0; i < configuration.pools().size(); i++) {
            var pool = configuration.pools().get(i);
            for (var j = 0; j < pool.vdevs().size(); j++) {
                var vdev = pool.vdevs().get(j);
                var field = "pool[" + i + "].vdev[" + j + "]";
                all.add(new Members(field, pool, vdev, disks(vdev, inventory)));
            }
        }
        return all;
    }

    private static List<Disk> disks(VdevConfiguration vdev, Inventory inventory) {
        return vdev.disks().stream()
                .map(selector -> new Selection(selector, inventory).matches())
                .filter(matches -> matches.size() == 1)
                .map(List::getFirst)
                .toList();
    }
}
