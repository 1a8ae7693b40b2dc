package dev.slipway.core.machine;

import dev.slipway.core.check.StaticAddresses;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Observations;
import dev.slipway.core.inventory.Observations.Clocks;
import dev.slipway.core.inventory.Occupancy;
import dev.slipway.core.platform.Probes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at what a check of a configuration must know beyond the inventory.
record Observing(Probes probes) {
    /// @param asker what the clock of whoever asks says
    Observations of(
            MachineConfiguration configuration, Inventory inventory, Optional<Instant> asker)
            throws InterruptedException {
        var clocks = new Clocks(probes.now(), asker); // first: the others take their time
        return new Observations(
                health(inventory),
                occupancies(configuration, inventory),
                addresses(configuration),
                Optional.of(clocks));
    }

    private List<String> addresses(MachineConfiguration configuration) throws InterruptedException {
        return configuration.image().isRaw() // it has its own name
                ? List.of()
                : probes.addressesOf(configuration.system().hostname());
    }

    /// Of all that could be installed on, for another may have to be proposed.
    private Map<String, Health> health(Inventory inventory) throws InterruptedException {
        var health = new HashMap<String, Health>();
        for (var disk : inventory.disks().stream().filter(Disk::free).toList()) {
            health.put(disk.id(), probes.health(disk));
        }
        return health;
    }

    /// Only where there is a carrier: nobody can answer elsewhere.
    private Map<String, Occupancy> occupancies(
            MachineConfiguration configuration, Inventory inventory) throws InterruptedException {
        var occupancies = new HashMap<String, Occupancy>();
        for (var wanted : StaticAddresses.of(configuration, inventory)) {
            var link = wanted.link().filter(Link::up);
            if (link.isPresent()) {
                occupancies.put(wanted.address(), probes.occupancy(link.get(), wanted.address()));
            }
        }
        return occupancies;
    }
}
