package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Datasets.
final class Zfs {
    private Zfs() {}

    /// Every dataset of a pool, one a line.
    static Command names(String pool) {
        return Command.of("zfs", "list", "-H", "-o", "name", "-r", pool);
    }

    static Command snapshots(String dataset) {
        return Command.of("zfs", "list", "-H", "-t", "snapshot", "-o", "name", "-r", dataset);
    }

    static Command create(String dataset, Map<String, String> properties) {
        var argv = new ArrayList<>(List.of("zfs", "create"));
        argv.addAll(Properties.given("-o", properties));
        argv.add(dataset);
        return Command.of(argv);
    }

    /// `rpool` of `rpool/ROOT/be`.
    static String pool(String dataset) {
        return dataset.split("/", 2)[0];
    }
}
