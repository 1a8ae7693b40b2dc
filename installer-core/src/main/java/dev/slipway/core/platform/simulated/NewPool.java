package dev.slipway.core.platform.simulated;

import dev.slipway.core.platform.simulated.SimulatedPool.Members;
import dev.slipway.core.secret.Secret;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ThreadLocalRandom;

/// `zpool create`, with its refusals.
final class NewPool {
    private static final Syntax SYNTAX = Syntax.of("f d n o: O: R: m: t:");
    private static final long SMALLEST_BYTES = 64L << 20;
    private static final String WHAT = "cannot create '%s': ";

    private final SimulatedMachineState state;

    NewPool(SimulatedMachineState state) {
        this.state = state;
    }

    void create(List<String> argv, Secret input) throws Refusal, IOException {
        var arguments = SYNTAX.parse("zpool create", argv);
        var name = arguments.operand(0);
        refuseName(name);
        var force = arguments.has("f");
        var words = arguments.operands().subList(1, arguments.operands().size());
        var vdevs = new VdevWords(path -> member(path, force)).read(words);
        var pool = Encryption.begun(pool(arguments, name, vdevs), input);
        state.put(pool);
        new Labels(state).write(pool);
        new Labels(state).forget();
        new SimulatedDatasets(state).mountAll(pool);
    }

    private void refuseName(String name) throws Refusal {
        var reserved = name.matches("(mirror|raidz|draid|spare|log).*");
        if (!ZfsProperties.isName(name) || name.matches(".*[/@].*") || reserved) {
            throw new Refusal(1, WHAT.formatted(name) + "invalid pool name");
        }
        if (state.imported(name).isPresent()) {
            throw new Refusal(1, WHAT.formatted(name) + "pool already exists");
        }
    }

    private static SimulatedPool pool(Arguments arguments, String name, List<Members> vdevs)
            throws Refusal {
        var guid = Long.toUnsignedString(ThreadLocalRandom.current().nextLong());
        var top = properties(arguments.values("O"), name, false);
        if (arguments.has("m")) {
            top.put("mountpoint", arguments.value("m", ""));
        }
        var datasets = new LinkedHashMap<String, SequencedMap<String, String>>();
        datasets.put(name, top);
        return new SimulatedPool(
                name,
                guid,
                vdevs,
                properties(arguments.values("o"), name, true),
                datasets,
                List.of(),
                true,
                arguments.value("R", "/"),
                "slipway",
                true);
    }

    private static SequencedMap<String, String> properties(
            List<String> assignments, String name, boolean ofPool) throws Refusal {
        var properties = new LinkedHashMap<String, String>();
        for (var assignment : assignments) {
            var parts = ZfsProperties.split(assignment);
            var refusal =
                    ofPool
                            ? ZfsProperties.poolRefusal(parts.get(0), parts.get(1))
                            : ZfsProperties.refusal(parts.get(0), parts.get(1));
            if (refusal.isPresent()) {
                throw new Refusal(2, WHAT.formatted(name) + refusal.get());
            }
            properties.put(parts.get(0), parts.get(1));
        }
        return properties;
    }

    private String member(String path, boolean force) throws Refusal {
        var device = state.device(path, 1, "cannot open '%s': No such file or directory");
        if (device.partition() == 0) {
            throw new Refusal(1, "cannot open '" + path + "': whole disks are not played here");
        }
        if (state.busy(device.name())) {
            throw new Refusal(1, "cannot open '" + path + "': Device or resource busy");
        }
        if (device.sizeBytes() < SMALLEST_BYTES) {
            throw new Refusal(1, "one or more devices is less than the minimum size (64M)");
        }
        if (!device.signatures().isEmpty() && !force) {
            throw new Refusal(
                    1,
                    "invalid vdev specification\nuse '-f' to override the following errors:\n"
                            + contains(path, device.signatures().getFirst()));
        }
        return device.name();
    }

    private static String contains(String path, Signature signature) {
        return signature.kind().equals(Labels.KIND)
                ? path + " is part of potentially active pool '" + signature.label() + "'"
                : path + " contains a filesystem of type '" + signature.kind() + "'";
    }
}
