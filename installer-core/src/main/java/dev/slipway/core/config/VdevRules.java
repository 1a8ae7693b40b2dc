package dev.slipway.core.config;

/// What must hold of the vdevs of a pool and their disks.
final class VdevRules {
    private final Findings findings;

    VdevRules(Findings findings) {
        this.findings = findings;
    }

    void apply(String field, PoolConfiguration pool) {
        for (var i = 0; i < pool.vdevs().size(); i++) {
            vdev(field + ".vdev[" + i + "]", pool.vdevs().get(i));
        }
        if (pool.adopted().isEmpty()) { // an adopted one has its own
            data(field, pool);
        }
    }

    private void vdev(String field, VdevConfiguration vdev) {
        var kind = vdev.kind().word();
        var least = vdev.minimumDisks();
        var disks = field + ".disks";
        if (vdev.disks().size() < least) {
            findings.add(disks, Problem.of("vdev-too-small", kind, least, vdev.disks().size()));
        }
        if (vdev.mirrored() && !vdev.kind().mayBeMirrored()) {
            findings.add(field + ".redundancy", Problem.of("redundancy-needless", kind));
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
                        .map(VdevRules::shape)
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
