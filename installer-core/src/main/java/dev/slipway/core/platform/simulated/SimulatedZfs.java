package dev.slipway.core.platform.simulated;

import dev.slipway.core.command.Feed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.secret.Secret;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// zfs(8): what changes datasets. [ZfsQueries] has what reads them.
final class SimulatedZfs implements SimulatedTool {
    private static final Syntax CREATE = Syntax.of("o: p u s V: b:");
    private static final Syntax KEY = Syntax.of("L: r n");
    private static final Syntax PLAIN = Syntax.of("r R f O a");
    private static final Syntax NONE = Syntax.of("");

    private final SimulatedMachineState state;
    private final SimulatedDatasets datasets;

    SimulatedZfs(SimulatedMachineState state) {
        this.state = state;
        this.datasets = new SimulatedDatasets(state);
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        return run(tool, argv, Secret.of(""));
    }

    @Override
    public String run(String tool, List<String> argv, Secret input) throws Refusal, IOException {
        if (argv.isEmpty()) {
            throw new Refusal(2, "missing command");
        }
        var rest = argv.subList(1, argv.size());
        switch (argv.getFirst()) {
            case "get", "list" -> {
                return new ZfsQueries(state).run(argv.getFirst(), rest);
            }
            case "create" -> create(CREATE.parse("zfs create", rest));
            case "set" -> set(NONE.parse("zfs set", rest));
            case "mount" -> mount(PLAIN.parse("zfs mount", rest));
            case "unmount", "umount" -> unmount(PLAIN.parse("zfs unmount", rest));
            case "snapshot" -> snapshot(PLAIN.parse("zfs snapshot", rest));
            case "load-key" -> loadKey(KEY.parse("zfs load-key", rest), input);
            case "destroy" -> destroy(PLAIN.parse("zfs destroy", rest));
            default -> throw new Refusal(2, "unrecognized command '" + argv.getFirst() + "'");
        }
        return "";
    }

    @Override
    public String run(String tool, List<String> argv, Feed feed)
            throws Refusal, IOException, InstallException, InterruptedException {
        if (argv.isEmpty() || !List.of("receive", "recv").contains(argv.getFirst())) {
            return SimulatedTool.super.run(tool, argv, feed);
        }
        new SimulatedReceive(state, datasets).run(argv.subList(1, argv.size()), feed);
        return "";
    }

    private void create(Arguments arguments) throws Refusal, IOException {
        var name = arguments.operand();
        if (!ZfsProperties.isName(name) || name.contains("@")) {
            throw new Refusal(1, "cannot create '" + name + "': invalid name");
        }
        if (datasets.find(name).isPresent()) {
            throw new Refusal(1, "cannot create '" + name + "': dataset already exists");
        }
        var set = properties(arguments, name);
        set.putAll(volume(arguments, name));
        var pool = parentsPool(name, arguments.has("p")).with(name, set);
        state.put(pool);
        new SimulatedMounts(state).format(name);
        var dataset = new Dataset(pool, name);
        if (dataset.mountsItself() && !arguments.has("u")) {
            datasets.mount(dataset);
        }
    }

    /// Of a volume, what makes it one.
    private static Map<String, String> volume(Arguments arguments, String name) throws Refusal {
        if (!arguments.has("V")) {
            return Map.of();
        }
        var size = arguments.value("V", "");
        if (!size.matches("[1-9]\\d*[KMGTP]?")) {
            throw new Refusal(2, "cannot create '" + name + "': bad volume size '" + size + "'");
        }
        return arguments.has("b")
                ? Map.of("volsize", size, "volblocksize", arguments.value("b", ""))
                : Map.of("volsize", size);
    }

    /// Only from its standard input: the files of keys are in the installed system.
    private void loadKey(Arguments arguments, Secret input) throws Refusal {
        var dataset = datasets.get(arguments.operand());
        if (!arguments.value("L", "").equals("prompt")) {
            throw new Refusal(1, "zfs load-key: only -L prompt is played here");
        }
        state.put(Encryption.unlocked(dataset.pool(), input));
    }

    private SimulatedPool parentsPool(String name, boolean makeParents) throws Refusal {
        var slash = name.lastIndexOf('/');
        var parent = slash < 0 ? "" : name.substring(0, slash);
        var found = datasets.find(parent);
        if (found.isPresent()) {
            return found.get().pool();
        }
        if (!makeParents || slash < 0) {
            throw new Refusal(1, "cannot create '" + name + "': parent does not exist");
        }
        return parentsPool(parent, true).with(parent, new LinkedHashMap<>());
    }

    private static SequencedMap<String, String> properties(Arguments arguments, String name)
            throws Refusal {
        var properties = new LinkedHashMap<String, String>();
        for (var assignment : arguments.values("o")) {
            var parts = ZfsProperties.split(assignment);
            refuseBad(parts.get(0), parts.get(1), "cannot create '" + name + "': ");
            properties.put(parts.get(0), parts.get(1));
        }
        return properties;
    }

    private static void refuseBad(String property, String value, String what) throws Refusal {
        var refusal = ZfsProperties.refusal(property, value);
        if (refusal.isPresent()) {
            throw new Refusal(1, what + refusal.get());
        }
    }

    /// `zfs set a=b c=d dataset`.
    private void set(Arguments arguments) throws Refusal, IOException {
        var words = arguments.operands();
        var before = datasets.get(arguments.operand(words.size() - 1));
        var changed = new LinkedHashMap<>(before.pool().dataset(before.name()).orElseThrow());
        for (var assignment : words.subList(0, words.size() - 1)) {
            var parts = ZfsProperties.split(assignment);
            var what = "cannot set property for '" + before.name() + "': ";
            refuseBad(parts.get(0), parts.get(1), what);
            changed.put(parts.get(0), parts.get(1));
        }
        change(before, new Dataset(before.pool().with(before.name(), changed), before.name()));
    }

    /// A changed mount point moves what is mounted.
    private void change(Dataset before, Dataset after) throws Refusal, IOException {
        var moves = datasets.mounted(before) && !before.mountPoint().equals(after.mountPoint());
        if (moves) {
            datasets.unmount(before);
        }
        state.put(after.pool());
        if (moves && after.mountPoint().isPresent()) {
            datasets.mount(after);
        }
    }

    private void mount(Arguments arguments) throws Refusal, IOException {
        if (!arguments.has("a")) {
            datasets.mount(datasets.get(arguments.operand()));
            return;
        }
        for (var pool : state.machine().pools()) {
            if (pool.imported()) {
                datasets.mountAll(pool);
            }
        }
    }

    private void unmount(Arguments arguments) throws Refusal, IOException {
        datasets.unmount(datasets.get(arguments.operand()));
    }

    private void snapshot(Arguments arguments) throws Refusal {
        for (var snapshot : arguments.operands()) {
            var parts = snapshot.split("@", 2);
            var dataset = datasets.get(parts[0]);
            if (parts.length != 2 || !ZfsProperties.isName(snapshot)) {
                throw new Refusal(2, "cannot create snapshot '" + snapshot + "': invalid name");
            }
            if (dataset.pool().snapshots().contains(snapshot)) {
                throw new Refusal(
                        1, "cannot create snapshot '" + snapshot + "': dataset already exists");
            }
            state.put(dataset.pool().withSnapshot(snapshot));
        }
    }

    private void destroy(Arguments arguments) throws Refusal, IOException {
        var name = arguments.operand();
        var dataset = datasets.get(name.split("@")[0]);
        if (name.contains("@")) {
            state.put(dataset.pool().withoutSnapshot(name));
            return;
        }
        var doomed = withDescendants(dataset);
        var more = doomed.size() > 1 || hasSnapshots(dataset);
        if (more && !arguments.has("r") && !arguments.has("R")) {
            throw new Refusal(1, "cannot destroy '" + name + "': filesystem has children");
        }
        for (var each : doomed.reversed()) {
            remove(each);
        }
    }

    private static boolean hasSnapshots(Dataset dataset) {
        return dataset.pool().snapshots().stream()
                .anyMatch(snapshot -> snapshot.startsWith(dataset.name() + "@"));
    }

    private List<Dataset> withDescendants(Dataset dataset) {
        return datasets.all(dataset.pool()).stream()
                .filter(d -> (d.name() + "/").startsWith(dataset.name() + "/"))
                .toList();
    }

    private void remove(Dataset dataset) throws Refusal, IOException {
        if (datasets.mounted(dataset)) {
            datasets.unmount(dataset);
        }
        new SimulatedMounts(state).format(dataset.name());
        var pool = state.imported(dataset.pool().name()).orElseThrow().without(dataset.name());
        if (dataset.name().equals(pool.properties().get("bootfs"))) {
            pool = pool.withoutProperty("bootfs");
        }
        for (var snapshot : pool.snapshots()) {
            pool =
                    snapshot.startsWith(dataset.name() + "@")
                            ? pool.withoutSnapshot(snapshot)
                            : pool;
        }
        state.put(pool);
    }
}
