package dev.slipway.app.claim;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineDescription;

/// A machine that answered over its own connection, not claimed yet.
record Reached(Machine machine, MachineDescription description) {
    /// Blocks. A machine that does not describe itself is not kept.
    static Reached at(MachineAddress address, String trust, Connector connector)
            throws InstallException, InterruptedException {
        var machine = connector.connect(address, trust);
        try {
            return new Reached(machine, machine.describe());
        } catch (InstallException | InterruptedException | RuntimeException e) {
            machine.close();
            throw e;
        }
    }

    /// Blocks.
    Reached close() {
        machine.close();
        return this;
    }
}
