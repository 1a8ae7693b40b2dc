package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Inventory;

/// Has the machine the memory to install, and to run, these pools?
final class MemoryChecks {
    /// The live system lies in memory, and so do Slipway and the layer that it is unpacking.
    private static final long INSTALLING_MEBIBYTES = 800;

    /// zfs(4): `zfs_arc_min` is a 32nd of the memory, 32 MiB at least.
    private static final long ARC_PART = 32;

    private static final long LEAST_ARC_MEBIBYTES = 32;

    /// For each parity of a raidz vdev, a column of the largest record while it is written.
    private static final long PARITY_MEBIBYTES = 16;

    /// zpoolconcepts(7) and the deduplication table: 320 bytes for each record, of 64 KiB on average.
    private static final long TABLE_BYTES_PER_RECORD = 320;

    private static final long AVERAGE_RECORD_BYTES = 64 * 1024;

    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Problems problems;

    MemoryChecks(MachineConfiguration configuration, Inventory inventory, Problems problems) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.problems = problems;
    }

    void check() {
        var memory = inventory.memoryBytes() / Layout.MEBIBYTE;
        var arc = Math.max(LEAST_ARC_MEBIBYTES, memory / ARC_PART);
        var needed = INSTALLING_MEBIBYTES + arc + parityMebibytes();
        if (memory < needed) {
            problems.warning(
                    "little-memory",
                    "",
                    memory + " MiB",
                    needed,
                    INSTALLING_MEBIBYTES,
                    arc,
                    parityMebibytes());
        }
        for (var i = 0; i < configuration.pools().size(); i++) {
            checkTable("pool[" + i + "]", configuration.pools().get(i), memory);
        }
    }

    private long parityMebibytes() {
        return configuration.pools().stream()
                .flatMap(pool -> pool.vdevs().stream())
                .mapToLong(vdev -> vdev.kind().parity() * PARITY_MEBIBYTES)
                .sum();
    }

    /// Where the table has a vdev of its own, memory only caches it.
    private void checkTable(String field, PoolConfiguration pool, long memory) {
        if (!deduplicates(pool) || hasTableVdev(pool)) {
            return;
        }
        var capacity = Capacity.bytes(configuration, pool, inventory);
        var table = capacity / AVERAGE_RECORD_BYTES * TABLE_BYTES_PER_RECORD / Layout.MEBIBYTE;
        if (memory < table + INSTALLING_MEBIBYTES) {
            problems.warning(
                    "little-memory-for-dedup",
                    field + ".options.dedup",
                    pool.name(),
                    capacity / Layout.MEBIBYTE,
                    table,
                    memory);
        }
    }

    private static boolean deduplicates(PoolConfiguration pool) {
        return !pool.options().getOrDefault("dedup", "off").equals("off");
    }

    private static boolean hasTableVdev(PoolConfiguration pool) {
        return pool.vdevs().stream().map(VdevConfiguration::kind).anyMatch(VdevKind.DEDUP::equals);
    }
}
