package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import dev.slipway.core.step.site.Tools;
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

    /// Every volume of a pool, one a line.
    static Command volumes(String pool) {
        return Command.of("zfs", "list", "-H", "-t", "volume", "-o", "name", "-r", pool);
    }

    static Command snapshots(String dataset) {
        return Command.of("zfs", "list", "-H", "-t", "snapshot", "-o", "name", "-r", dataset);
    }

    /// Mounts nothing, whatever the properties say.
    static Command createUnmounted(String dataset, Map<String, String> properties) {
        var argv = new ArrayList<>(List.of("zfs", "create", "-u"));
        argv.addAll(Properties.given("-o", properties));
        argv.add(dataset);
        return Command.of(argv);
    }

    static Command createVolume(String volume, String size, Map<String, String> properties) {
        var argv = new ArrayList<>(List.of("zfs", "create", "-V", size));
        argv.addAll(Properties.given("-o", properties));
        argv.add(volume);
        return Command.of(argv);
    }

    /// It must be asked for where no dataset may mount itself.
    static Command mount(String dataset) {
        return Command.of("zfs", "mount", dataset);
    }

    /// The key comes on its standard input, wherever the dataset says that it is.
    static Command loadKey(String dataset) {
        return Command.of("zfs", "load-key", "-L", "prompt", dataset);
    }

    static Command create(String dataset, Map<String, String> properties) {
        var argv = new ArrayList<>(List.of("zfs", "create"));
        argv.addAll(Properties.given("-o", properties));
        argv.add(dataset);
        return Command.of(argv);
    }

    /// A whole new dataset, and its snapshot of that name; mounts nothing. The stream is fed to it.
    static Command receive(String snapshot, Map<String, String> properties) {
        var argv = new ArrayList<>(List.of("zfs", "receive", "-u"));
        argv.addAll(Properties.given("-o", properties));
        argv.add(snapshot);
        return Command.of(argv);
    }

    /// With its snapshots, and unmounted before; a clone of one of them keeps it from being destroyed.
    static Command destroy(String dataset) {
        return Command.of("zfs", "destroy", "-r", dataset);
    }

    /// What [#names] says. The pool's own name is always among them, so that nothing that cannot be read passes for
    /// a pool without datasets.
    static List<String> listed(Tools tools, String pool)
            throws InstallException, InterruptedException {
        var command = names(pool);
        var output = tools.run(command);
        if (!output.lines().contains(pool)) {
            throw new InstallException(new OutputUnreadable(command.argv(), output.text()));
        }
        return output.lines();
    }

    /// `rpool` of `rpool/ROOT/be`.
    static String pool(String dataset) {
        return dataset.split("/", 2)[0];
    }
}
