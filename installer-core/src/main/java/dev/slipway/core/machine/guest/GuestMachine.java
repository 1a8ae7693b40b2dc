package dev.slipway.core.machine.guest;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineDescription;
import java.util.function.Consumer;

/// A machine behind its agent.
///
/// @param allow lets it reach places through this host
record GuestMachine(Machine machine, Forwarder way, Consumer<ImagePlaces> allow)
        implements Machine {
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
        return new ClaimedGuest(machine.claim(code, takeOver), allow);
    }

    @Override
    public ClaimedMachine resume(Lease lease) throws InstallException, InterruptedException {
        return new ClaimedGuest(machine.resume(lease), allow);
    }

    @Override
    public void close() {
        machine.close();
        way.close();
    }
}
