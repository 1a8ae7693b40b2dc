package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Size;
import dev.slipway.core.inventory.Inventory;
import java.util.stream.Stream;

/// Is there room for the volumes and reservations of each pool? zfs would say so only after the disks are erased.
final class RoomChecks {
    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Problems problems;

    RoomChecks(MachineConfiguration configuration, Inventory inventory, Problems problems) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.problems = problems;
    }

    void check() {
        for (var i = 0; i < configuration.pools().size(); i++) {
            check("pool[" + i + "]", configuration.pools().get(i));
        }
    }

    private void check(String field, PoolConfiguration pool) {
        var taken = taken(pool);
        var room = Capacity.bytes(configuration, pool, inventory);
        if (taken > room && room > 0) {
            problems.error(
                    "pool-too-full",
                    field,
                    pool.name(),
                    taken / Layout.MEBIBYTE,
                    room / Layout.MEBIBYTE);
        }
    }

    private static long taken(PoolConfiguration pool) {
        var volumes = pool.contents().volumes().stream().map(volume -> volume.size());
        var reservations =
                pool.contents().datasets().stream()
                        .flatMap(dataset -> dataset.reservation().stream());
        return Stream.concat(volumes, reservations)
                .filter(size -> Size.problem(size).isEmpty())
                .mapToLong(Size::bytes)
                .sum();
    }
}
