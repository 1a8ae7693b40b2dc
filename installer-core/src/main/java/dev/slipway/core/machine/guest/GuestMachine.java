package dev.slipway.core.machine.guest;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineDescription;

/// A machine behind its agent.
record GuestMachine(Machine machine, Forwarder way, GuestHost host) implements Machine {
    @Override
    public MachineDescription describe() throws InstallException, InterruptedException {
        return machine.describe();
    }

    @Override
    public String fingerprint() {
        return machine.fingerprint();
    }

    @Override
    public ClaimedMachine claim(ClaimCode code, boolean takeOver)
            throws InstallException, InterruptedException {
        return new ClaimedGuest(machine.claim(code, takeOver), host);
    }

    @Override
    public ClaimedMachine resume(Lease lease) throws InstallException, InterruptedException {
        return new ClaimedGuest(machine.resume(lease), host);
    }

    @Override
    public void close() {
        machine.close();
        way.close();
    }
}
