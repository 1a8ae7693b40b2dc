package dev.slipway.core.platform.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// wipefs(8) of util-linux.
final class SimulatedWipefs implements SimulatedTool {
    private static final Syntax SYNTAX =
            Syntax.of("a/all f/force J/json n/no-act q/quiet b/backup t/types:");

    private final SimulatedMachineState state;

    SimulatedWipefs(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        var arguments = SYNTAX.parse(tool, argv);
        var found = new ArrayList<String>();
        for (var path : arguments.operands()) {
            var volume = new SimulatedVolumes(state).find(path);
            if (volume.isPresent()) {
                found.addAll(swap(path, volume.get()));
                continue;
            }
            var device = device(path);
            found.addAll(listed(device));
            if (arguments.has("all") && !arguments.has("no-act")) {
                wipe(path, device, arguments.has("force"));
            }
        }
        return arguments.has("all") ? "" : "{\"signatures\": [" + String.join(",", found) + "]}\n";
    }

    private SimulatedDevice device(String path) throws Refusal {
        return state.device(
                path,
                1,
                "wipefs: error: %s: probing initialization failed: No such file or directory");
    }

    private void wipe(String path, SimulatedDevice device, boolean force) throws Refusal {
        var busy = device.partition() == 0 ? state.busy(device.disk()) : state.busy(device.name());
        if (busy && !force) {
            throw new Refusal(
                    1,
                    "wipefs: error: "
                            + path
                            + ": probing initialization failed: Device or resource busy");
        }
        var bare = device.disk().with(device.partition(), List.of());
        state.change(device.partition() == 0 ? bare.withoutTable() : bare);
        if (device.partition() == 0) {
            DiskContents.of(state).forget(device.disk());
        }
        new Labels(state).forget();
    }

    private static List<String> listed(SimulatedDevice device) {
        var table =
                device.partition() == 0 ? device.disk().table() : Optional.<SimulatedTable>empty();
        var entries =
                device.signatures().stream()
                        .map(
                                s ->
                                        entry(
                                                device.name(),
                                                s.kind(),
                                                quoted(s.uuid()),
                                                quoted(s.label())))
                        .collect(Collectors.toCollection(ArrayList::new));
        table.ifPresent(it -> entries.addFirst(entry(device.name(), it.kind(), "null", "null")));
        return entries;
    }

    private List<String> swap(String path, Dataset volume) {
        var uuid = new SimulatedVolumes(state).swap(volume);
        return uuid.isEmpty() ? List.of() : List.of(entry(path, "swap", quoted(uuid), "null"));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "null" : "\"" + text + "\"";
    }

    private static String entry(String device, String type, String uuid, String label) {
        return "{\"device\":\"%s\", \"offset\":\"0x0\", \"type\":\"%s\", \"uuid\":%s, \"label\":%s}"
                .formatted(device, type, uuid, label);
    }
}
