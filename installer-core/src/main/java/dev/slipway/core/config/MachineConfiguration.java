package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// The whole of what a machine is to become: the document that the operator approves.
///
/// @param bootEnvironment the name of the boot environment to create; by default the planner names it
public record MachineConfiguration(
        List<PoolConfiguration> pools,
        ImageConfiguration image,
        Optional<String> bootEnvironment,
        SystemConfiguration system) {
    public MachineConfiguration {
        pools = List.copyOf(pools);
    }

    /// The pool that gets the root file system: the one called `rpool`, else the first.
    public Optional<PoolConfiguration> rootPool() {
        return pools.stream()
                .filter(pool -> pool.name().equals("rpool"))
                .findFirst()
                .or(() -> pools.stream().findFirst());
    }
}
