package dev.slipway.core.platform.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// mdadm(8): create, assemble, detail and stop, of RAID 1.
final class SimulatedMdadm implements SimulatedTool {
    private static final String MEMBER = "linux_raid_member";
    private static final Syntax SYNTAX =
            Syntax.of(
                    "C/create A/assemble D/detail S/stop R/run e/metadata: l/level: b/bitmap:"
                            + " homehost: N/name: u/uuid: n/raid-devices: export s/scan");

    private final SimulatedMachineState state;

    SimulatedMdadm(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        var arguments = SYNTAX.parse(tool, argv);
        if (arguments.has("scan")) {
            return scan();
        }
        var path = arguments.operand(0);
        if (arguments.has("detail")) {
            return detail(running(path));
        }
        if (arguments.has("create")) {
            create(path, arguments);
        } else if (arguments.has("assemble")) {
            assemble(path, arguments.value("uuid", ""));
        } else {
            stop(running(path));
        }
        return "";
    }

    private String scan() {
        return state.machine().arrays().stream()
                .filter(SimulatedArray::running)
                .map(
                        array ->
                                "ARRAY %s metadata=1.2 name=%s UUID=%s\n"
                                        .formatted(array.path(), array.name(), array.uuid()))
                .collect(Collectors.joining());
    }

    private static String detail(SimulatedArray array) {
        return "MD_LEVEL=raid1\nMD_DEVICES=%d\nMD_METADATA=1.2\nMD_UUID=%s\nMD_NAME=%s\n"
                .formatted(array.members().size(), array.uuid(), array.name());
    }

    private SimulatedArray running(String path) throws Refusal {
        var found = find(path).filter(SimulatedArray::running);
        if (found.isEmpty()) {
            throw new Refusal(1, "mdadm: cannot open " + path + ": No such file or directory");
        }
        return found.get();
    }

    private Optional<SimulatedArray> find(String path) {
        return state.machine().arrays().stream()
                .filter(array -> array.path().equals(path))
                .findFirst();
    }

    private void create(String path, Arguments arguments) throws Refusal {
        var members = arguments.operands().subList(1, arguments.operands().size());
        if (!arguments.value("raid-devices", "").equals("" + members.size())) {
            throw new Refusal(2, "mdadm: You have listed more devices than are in the array!");
        }
        var devices = new ArrayList<SimulatedDevice>();
        for (var member : members) {
            devices.add(free(member));
        }
        put(new NewArray(state).of(path, arguments, devices));
        for (var device : devices) {
            mark(device, arguments);
        }
    }

    private SimulatedDevice free(String member) throws Refusal {
        var device = state.device(member, 1, "mdadm: cannot open %s: No such file or directory");
        if (state.busy(device.name())) {
            throw new Refusal(1, "mdadm: cannot open " + member + ": Device or resource busy");
        }
        return device;
    }

    /// Both disks of a mirror may be one: each change starts from the disk as it is by now.
    private void mark(SimulatedDevice device, Arguments arguments) {
        var label = arguments.value("homehost", "") + ":" + arguments.value("name", "");
        var signature = new Signature(MEMBER, label, arguments.value("uuid", ""), "");
        var disk = state.named(device.name()).disk();
        state.change(disk.with(device.partition(), List.of(signature)));
    }

    private void assemble(String path, String uuid) throws Refusal {
        var found = find(path).filter(array -> array.uuid().equals(uuid));
        if (found.isEmpty()) {
            throw new Refusal(1, "mdadm: no recogniseable superblock for " + path);
        }
        put(found.get().started());
    }

    private void stop(SimulatedArray array) throws Refusal {
        if (state.busy(array.disk())) {
            throw new Refusal(1, "mdadm: Cannot get exclusive access to " + array.path());
        }
        put(array.stopped());
    }

    private void put(SimulatedArray array) {
        var all = new ArrayList<>(state.machine().arrays());
        all.removeIf(other -> other.path().equals(array.path()));
        all.add(array);
        state.setArrays(all);
    }
}
