package dev.slipway.core.platform.simulated;

import dev.slipway.core.secret.Secret;
import java.io.IOException;
import java.util.List;

/// zpool(8): what changes pools. [ZpoolQueries] has what reads them, [NewPool] what makes one.
final class SimulatedZpool implements SimulatedTool {
    private static final Syntax EXPORT = Syntax.of("a f");
    private static final Syntax IMPORT = Syntax.of("a f N d: R: o: c:");
    private static final Syntax FORCE = Syntax.of("f");
    private static final Syntax NONE = Syntax.of("");

    private final SimulatedMachineState state;
    private final SimulatedDatasets datasets;

    SimulatedZpool(SimulatedMachineState state) {
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
            case "get", "list", "status" -> {
                return new ZpoolQueries(state).run(argv.getFirst(), rest);
            }
            case "create" -> new NewPool(state).create(rest, input);
            case "export" -> export(EXPORT.parse("zpool export", rest));
            case "import" -> importPool(IMPORT.parse("zpool import", rest));
            case "destroy" -> destroy(FORCE.parse("zpool destroy", rest));
            case "set" -> set(NONE.parse("zpool set", rest));
            case "labelclear" -> clearLabel(FORCE.parse("zpool labelclear", rest));
            case "sync" -> sync(NONE.parse("zpool sync", rest));
            default -> throw new Refusal(2, "unrecognized command '" + argv.getFirst() + "'");
        }
        return "";
    }

    private SimulatedPool imported(String name) throws Refusal {
        var pool = state.imported(name);
        if (pool.isEmpty()) {
            throw new Refusal(1, "cannot open '" + name + "': no such pool");
        }
        return pool.get();
    }

    private void export(Arguments arguments) throws Refusal, IOException {
        for (var name : arguments.operands()) {
            var pool = imported(name);
            try {
                datasets.unmountAll(pool);
            } catch (Refusal busy) {
                throw new Refusal(1, busy.words() + "\ncannot export '" + name + "': pool is busy");
            }
            state.put(Encryption.locking(pool.exported()));
        }
    }

    /// The pool may be named by its GUID.
    private void importPool(Arguments arguments) throws Refusal, IOException {
        var wanted = arguments.operand();
        var found =
                state.machine().pools().stream()
                        .filter(p -> !p.imported())
                        .filter(p -> p.name().equals(wanted) || p.guid().equals(wanted))
                        .filter(p -> onDevices(p, arguments.values("d")))
                        .toList();
        if (found.isEmpty()) {
            throw new Refusal(1, "cannot import '" + wanted + "': no such pool available");
        }
        if (found.size() > 1) {
            throw new Refusal(1, "cannot import '" + wanted + "': more than one matching pool");
        }
        var pool = found.getFirst();
        refuseImport(pool, arguments);
        state.put(Encryption.locking(pool.importedAt(arguments.value("R", "/"))));
        if (!arguments.has("N")) {
            datasets.mountAll(imported(pool.name()));
        }
    }

    /// Where devices are named, it is looked for on these alone.
    private boolean onDevices(SimulatedPool pool, List<String> paths) {
        return paths.isEmpty()
                || paths.stream()
                        .flatMap(path -> state.device(path).stream())
                        .anyMatch(device -> pool.devices().contains(device.name()));
    }

    private void refuseImport(SimulatedPool pool, Arguments arguments) throws Refusal {
        if (state.imported(pool.name()).isPresent()) {
            throw new Refusal(
                    1, "cannot import '" + pool.name() + "': a pool with that name already exists");
        }
        if (pool.active() && !pool.host().equals("slipway") && !arguments.has("f")) {
            throw new Refusal(
                    1,
                    "cannot import '%s': pool was previously in use from another system.\nLast accessed by %s"
                            .formatted(pool.name(), pool.host()));
        }
    }

    /// The labels stay, and say so; a later look finds them.
    private void destroy(Arguments arguments) throws Refusal, IOException {
        var pool = imported(arguments.operand());
        datasets.unmountAll(pool);
        state.remove(pool);
    }

    private void set(Arguments arguments) throws Refusal {
        var parts = ZfsProperties.split(arguments.operand(0));
        var pool = imported(arguments.operand(1));
        var what = "cannot set property for '" + pool.name() + "': ";
        var refusal = ZfsProperties.poolRefusal(parts.get(0), parts.get(1));
        if (refusal.isPresent()) {
            throw new Refusal(1, what + refusal.get());
        }
        if (parts.equals(List.of("bootfs", ""))) {
            state.put(pool.withoutProperty("bootfs"));
            return;
        }
        if (parts.get(0).equals("bootfs") && pool.dataset(parts.get(1)).isEmpty()) {
            throw new Refusal(1, what + "'" + parts.get(1) + "' is not a valid name");
        }
        state.put(pool.with(parts.get(0), parts.get(1)));
    }

    private void clearLabel(Arguments arguments) throws Refusal {
        var path = arguments.operand();
        var device =
                state.device(
                        path, 1, "failed to find device %s, try specifying absolute path instead");
        if (device.signatures().stream().noneMatch(s -> s.kind().equals(Labels.KIND))) {
            throw new Refusal(1, "failed to check state for " + path);
        }
        var holder = state.holding(device.name());
        if (holder.isPresent()) {
            var pool = holder.get().name();
            throw new Refusal(1, path + " is a member (ACTIVE) of pool \"" + pool + "\"");
        }
        if (!arguments.has("f") && !exportedMember(device)) {
            throw new Refusal(1, "use '-f' to override: " + path + " may be in use");
        }
        new Labels(state).clear(device);
    }

    private boolean exportedMember(SimulatedDevice device) {
        return state.machine().pools().stream()
                .anyMatch(p -> p.devices().contains(device.name()) && !p.imported());
    }

    private void sync(Arguments arguments) throws Refusal {
        for (var pool : arguments.operands()) {
            imported(pool);
        }
    }
}
