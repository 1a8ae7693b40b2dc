package dev.slipway.core.machine.plain;

import dev.slipway.core.check.Selection;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The disks that a configuration names, looked up among those that the daemon tells of.
record NamedDisks(MachineConfiguration configuration, Inventory inventory) {
    /// Hears of a problem: `more` are the arguments of its words behind the object.
    interface Listener {
        void problem(String code, String field, String object, Object... more);
    }

    void problems(Listener listener) {
        var named = new HashMap<String, String>();
        var pools = configuration.pools();
        for (var i = 0; i < pools.size(); i++) {
            var vdevs = pools.get(i).vdevs();
            for (var j = 0; j < vdevs.size(); j++) {
                var field = "pool[" + i + "].vdev[" + j + "]";
                kind(field, vdevs.get(j), listener);
                vdev(field + ".disks", vdevs.get(j), named, listener);
            }
        }
    }

    /// It has no word for disks that stand alone.
    private static void kind(String field, VdevConfiguration vdev, Listener listener) {
        if (vdev.kind() == VdevKind.STRIPE) {
            listener.problem("stripe-not-carried", field, vdev.kind().word());
        }
    }

    private void vdev(
            String field, VdevConfiguration vdev, Map<String, String> named, Listener listener) {
        for (var k = 0; k < vdev.disks().size(); k++) {
            selector(field + "[" + k + "]", vdev.disks().get(k), named, listener);
        }
    }

    private void selector(
            String field, String selector, Map<String, String> named, Listener listener) {
        var matches = new Selection(selector, inventory).matches();
        switch (matches.size()) {
            case 0 -> listener.problem("unknown-disk", field, selector);
            case 1 -> disk(field, matches.getFirst(), named, listener);
            default -> listener.problem("ambiguous-disk", field, selector, devices(matches));
        }
    }

    private void disk(String field, Disk disk, Map<String, String> named, Listener listener) {
        var other = named.putIfAbsent(disk.device(), field);
        if (other != null) {
            listener.problem("duplicate-disk", field, disk.name(), other);
        }
        if (disk.serial().isEmpty() && disk.wwn().isEmpty()) {
            listener.problem("disk-without-identity", field, disk.device());
        }
        if (disk.use().orElse(null) instanceof Use.Faulty(var status)) {
            listener.problem("faulty-disk", field, disk.name(), status);
        }
        if (sharing(disk) > 1) {
            listener.problem("ambiguous-disk", field, disk.name(), disk.device());
        }
    }

    /// The device is all that the daemon is told: two disks with one device could be either.
    private long sharing(Disk disk) {
        return inventory.disks().stream()
                .filter(other -> other.device().equals(disk.device()))
                .count();
    }

    private static String devices(List<Disk> disks) {
        return String.join(", ", disks.stream().map(Disk::device).toList());
    }

    /// @return what a disk becomes, in words: `rpool mirror-0`
    static String becomes(PoolConfiguration pool, VdevConfiguration vdev, int index) {
        return pool.name() + " " + vdev.kind().word() + "-" + index;
    }
}
