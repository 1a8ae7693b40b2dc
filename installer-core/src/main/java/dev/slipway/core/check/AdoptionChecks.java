package dev.slipway.core.check;

import dev.slipway.core.check.FoundPool.Member;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.inventory.Inventory;

/// Is the pool that is to be adopted there, whole as far as its labels tell, and can the machine start from it?
///
/// What only an import shows (its health, its datasets) is looked at when it is imported, before anything is
/// written to it.
final class AdoptionChecks {
    private final DiskChecks disks;
    private final Inventory inventory;
    private final Problems problems;

    AdoptionChecks(DiskChecks disks, Inventory inventory, Problems problems) {
        this.disks = disks;
        this.inventory = inventory;
        this.problems = problems;
    }

    void check(MachineConfiguration configuration) {
        for (var i = 0; i < configuration.pools().size(); i++) {
            var pool = configuration.pools().get(i);
            var field = "pool[" + i + "].adopt";
            pool.adopted()
                    .map(guid -> FoundPool.of(guid, inventory))
                    .ifPresent(found -> check(field, pool, found));
        }
    }

    private void check(String field, PoolConfiguration pool, FoundPool found) {
        if (found.members().isEmpty()) {
            problems.error(
                    "adopt-unknown", field, pool.name(), found.guid(), FoundPool.all(inventory));
            return;
        }
        checkLabels(field, pool, found);
        found.disks().forEach(disk -> disks.checkDisk(field, disk, 0));
        checkStart(field, pool, found);
    }

    private void checkLabels(String field, PoolConfiguration pool, FoundPool found) {
        if (found.names().size() > 1 || found.twiceOnADisk()) {
            var labels = String.join(", ", found.names());
            problems.error("adopt-ambiguous", field, pool.name(), found.guid(), labels);
        } else if (!found.names().contains(pool.name())) {
            problems.error("adopt-name", field, pool.name(), found.names().getFirst());
        }
        if (found.destroyed()) {
            problems.error("adopt-destroyed", field, pool.name());
        }
        found.holder().ifPresent(host -> problems.warning("adopt-held", field, pool.name(), host));
    }

    private void checkStart(String field, PoolConfiguration pool, FoundPool found) {
        if (found.members().stream().noneMatch(Member::hasEsp)) {
            problems.error("adopt-boots-not", field, pool.name());
            return;
        }
        found.members().stream()
                .filter(member -> !member.hasEsp())
                .forEach(
                        member ->
                                problems.warning(
                                        "adopt-without-esp",
                                        field,
                                        member.disk().name(),
                                        pool.name()));
    }
}
