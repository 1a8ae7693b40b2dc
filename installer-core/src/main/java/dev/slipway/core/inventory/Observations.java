package dev.slipway.core.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was seen of a machine beside its inventory, because somebody asked: slow to see, and different the next time.
///
/// @param health of disks, by [Disk#id]
/// @param occupancies by address, without prefix length
/// @param named the addresses that the configured host name stands for already
/// @param clocks what the clocks said
public record Observations(
        Map<String, Health> health,
        Map<String, Occupancy> occupancies,
        List<String> named,
        Optional<Clocks> clocks) {
    public Observations {
        health = Map.copyOf(health);
        occupancies = Map.copyOf(occupancies);
        named = List.copyOf(named);
    }

    public static Observations none() {
        return new Observations(Map.of(), Map.of(), List.of(), Optional.empty());
    }

    public boolean failing(Disk disk) {
        return health.get(disk.id()) instanceof Health.Failing;
    }

    /// At one moment.
    ///
    /// @param asker of whoever asked, if it said so
    public record Clocks(Instant machine, Optional<Instant> asker) {}
}
