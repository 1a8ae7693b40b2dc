package dev.slipway.core.platform.simulated;

import java.io.IOException;

/// The end of everything that does not outlive a machine's restart.
record SimulatedReboot(SimulatedMachineState state) {
    SimulatedMachine run() throws Refusal, IOException {
        var mounts = new SimulatedMounts(state);
        for (var mount : state.machine().mounts().reversed()) {
            mounts.unmount(mount);
        }
        for (var pool : state.machine().pools()) {
            if (pool.imported()) {
                state.put(pool.cutOff(pool.host()));
            }
        }
        state.setArrays(state.machine().arrays().stream().map(SimulatedArray::stopped).toList());
        state.changeDisks(disk -> disk.announced(true));
        state.save();
        return state.machine();
    }
}
