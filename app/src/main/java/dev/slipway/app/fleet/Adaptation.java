package dev.slipway.app.fleet;

import dev.slipway.core.config.Sketch;
import dev.slipway.core.inventory.Inventory;
import java.util.ArrayList;
import java.util.Optional;

/// Makes of the first machine's configuration that of another: with its own disks and links, the next host names and
/// addresses, and all else alike.
///
/// @param place of the other in the fleet, from 1
/// @param names how the machines are called; empty where there is no number to count
record Adaptation(Inventory from, Inventory to, int place, Optional<NamePattern> names) {
    Adapted of(Sketch first) {
        var misfits = new ArrayList<Misfit>();
        var counterparts = new Counterparts(from, to);
        var disks = new AdaptedStorage(counterparts, misfits);
        var system = new AdaptedSystem(counterparts, place, names, misfits);
        var storage =
                first.withStorage(
                        first.pools().stream().map(disks::of).toList(),
                        first.disks().stream().map(disks::of).toList());
        var imaged = first.image().map(disks::of).map(storage::withImage).orElse(storage);
        var sketch = first.system().map(system::of).map(imaged::withSystem).orElse(imaged);
        return new Adapted(sketch, misfits);
    }
}
