package dev.slipway.core.platform.simulated;

import java.util.List;

/// The labels that make a device a member of a pool.
final class Labels {
    static final String KIND = "zfs_member";

    private final SimulatedMachineState state;

    Labels(SimulatedMachineState state) {
        this.state = state;
    }

    /// Puts the pool's label on each of its devices, in place of whatever was there.
    void write(SimulatedPool pool) {
        for (var name : pool.devices()) {
            var device = state.named(name);
            var label = new Signature(KIND, pool.name(), pool.guid(), "");
            state.change(device.disk().with(device.partition(), List.of(label)));
        }
    }

    void clear(SimulatedDevice device) {
        var left = device.signatures().stream().filter(s -> !s.kind().equals(KIND)).toList();
        state.change(device.disk().with(device.partition(), left));
        forget();
    }

    /// A pool without a label anywhere is no more.
    void forget() {
        for (var pool : state.machine().pools()) {
            if (!pool.imported() && state.machine().disks().stream().noneMatch(d -> has(d, pool))) {
                state.remove(pool);
            }
        }
    }

    private static boolean has(SimulatedDisk disk, SimulatedPool pool) {
        return java.util.stream.Stream.concat(
                        disk.signatures().values().stream(), disk.ghosts().values().stream())
                .flatMap(List::stream)
                .anyMatch(s -> s.kind().equals(KIND) && s.uuid().equals(pool.guid()));
    }
}
