package dev.slipway.core.cli;

import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Machine;

/// A machine and our hold on it.
record HeldMachine(Machine machine, ClaimedMachine claimed) implements AutoCloseable {
    @Override
    public void close() {
        machine.close();
    }
}
