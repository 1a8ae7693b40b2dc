package dev.slipway.core.config;

import java.util.List;

/// What must hold of pools, vdevs and their disks.
final class PoolRules {
    private final Findings findings;

    PoolRules(Findings findings) {
        this.findings = findings;
    }

    void apply(List<PoolConfiguration> pools) {
        for (var i = 0; i < pools.size(); i++) {
            pool("pool[" + i + "]", pools.get(i));
        }
    }

    private void pool(String field, PoolConfiguration pool) {
        findings.add(field, PoolName.problem(pool.name()));
        findings.unique(field, "pool", pool.name(), "pool-repeated", pool.name());
        for (var i = 0; i < pool.vdevs().size(); i++) {
            vdev(field + ".vdev[" + i + "]", pool.vdevs().get(i));
        }
        data(field, pool);
        pool.options()
                .forEach(
                        (name, value) ->
                                findings.add(
                                        field + ".options." + name,
                                        PoolOption.problem(name, value)));
    }

    private void vdev(String field, VdevConfiguration vdev) {
        var least = vdev.kind().minimumDisks();
        var disks = field + ".disks";
        if (vdev.disks().size() < least) {
            var kind = vdev.kind().word();
            findings.add(disks, Problem.of("vdev-too-small", kind, least, vdev.disks().size()));
        }
        for (var i = 0; i < vdev.disks().size(); i++) {
            disk(disks + "[" + i + "]", vdev.disks().get(i));
        }
    }

    private void disk(String field, String disk) {
        findings.add(field, DiskSelector.problem(disk));
        findings.unique(field, "disk", DiskSelector.essence(disk), "disk-duplicate", disk);
    }

    private void data(String field, PoolConfiguration pool) {
        var shapes =
                pool.vdevs().stream()
                        .filter(vdev -> vdev.kind().holdsData())
                        .map(PoolRules::shape)
                        .distinct()
                        .toList();
        if (shapes.isEmpty()) {
            findings.add(field + ".vdev", Problem.of("pool-without-data", pool.name()));
        }
        if (shapes.size() > 1) {
            var mixed = Problem.of("pool-mixed", pool.name(), String.join(", ", shapes));
            findings.add(field + ".vdev", mixed.asWarning());
        }
    }

    /// Disks of a stripe are independent of each other, however many there are.
    private static String shape(VdevConfiguration vdev) {
        return switch (vdev.kind()) {
            case STRIPE -> vdev.kind().word();
            case MIRROR, RAIDZ1, RAIDZ2, RAIDZ3, SPARE, LOG, CACHE, SPECIAL, DEDUP ->
                    vdev.kind().word() + " of " + vdev.disks().size();
        };
    }
}
