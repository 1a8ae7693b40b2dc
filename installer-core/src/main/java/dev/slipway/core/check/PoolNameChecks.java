package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Use.ImportedPool;
import java.util.Set;

/// Is the name of a pool free? One that is imported now cannot be created; one on a disk that stays as it
/// is would be found beside the new one at every start.
final class PoolNameChecks {
    private static final String MEMBER = "zfs_member";

    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Set<String> chosen;
    private final Problems problems;

    /// @param chosen identities of the disks that will be erased
    PoolNameChecks(
            MachineConfiguration configuration,
            Inventory inventory,
            Set<String> chosen,
            Problems problems) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.chosen = chosen;
        this.problems = problems;
    }

    void check() {
        for (var i = 0; i < configuration.pools().size(); i++) {
            check("pool[" + i + "]", configuration.pools().get(i).name());
        }
    }

    private void check(String field, String pool) {
        for (var disk : inventory.disks()) {
            if (disk.use().filter(new ImportedPool(pool)::equals).isPresent()) {
                problems.error("pool-imported", field, pool, disk.name());
            } else if (!chosen.contains(disk.id()) && holds(disk, pool)) {
                problems.warning("pool-name-taken", field, pool, disk.name());
            }
        }
    }

    private static boolean holds(Disk disk, String pool) {
        return disk.contents().stream()
                .anyMatch(found -> found.kind().equals(MEMBER) && found.label().equals(pool));
    }
}
