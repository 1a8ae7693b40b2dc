package dev.slipway.app.job;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Machine;

/// A machine and our claim on it. The lease is renewed by the machine's client until it is released or closed.
public record Hold(Machine machine, ClaimedMachine claimed) {
    /// Blocks.
    Hold release() throws InstallException, InterruptedException {
        try (machine) {
            claimed.release();
        }
        return this;
    }

    /// Blocks; leaves the claim to lapse by itself.
    Hold close() {
        machine.close();
        return this;
    }
}
