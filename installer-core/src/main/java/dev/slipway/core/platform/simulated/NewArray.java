package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Disk;
import java.util.List;
import java.util.Optional;

/// An array as `mdadm --create` makes it.
record NewArray(SimulatedMachineState state) {
    private static final int FIRST = 127;

    SimulatedArray of(String path, Arguments arguments, List<SimulatedDevice> devices) {
        var name = arguments.value("homehost", "") + ":" + arguments.value("name", "");
        var members = devices.stream().map(SimulatedDevice::name).toList();
        var size = devices.stream().mapToLong(SimulatedDevice::sizeBytes).min().orElse(0);
        var sector = devices.getFirst().disk().disk().logicalSectorBytes();
        var disk = SimulatedDisk.blank(disk(path, size, sector));
        return new SimulatedArray(name, arguments.value("uuid", ""), members, disk, true);
    }

    private Disk disk(String path, long size, int sector) {
        var device = "/dev/md" + free();
        return new Disk(
                path,
                path,
                device,
                "",
                "",
                "",
                Optional.empty(),
                size,
                sector,
                sector,
                false,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private int free() {
        var number = FIRST;
        while (taken("md" + number)) {
            number--;
        }
        return number;
    }

    private boolean taken(String name) {
        return state.machine().arrays().stream()
                .anyMatch(array -> array.disk().name().equals(name));
    }
}
