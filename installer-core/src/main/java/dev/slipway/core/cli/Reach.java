package dev.slipway.core.cli;

import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.guest.Guests;
import dev.slipway.core.machine.plain.AddressedConnector;
import dev.slipway.core.pki.KnownMachines;
import java.util.Optional;

/// Gets from what the operator calls a machine to the machine.
///
/// @param fingerprint that the operator compared; empty where he did not
/// @param guests the virtual machines of this host
record Reach(Places places, DiscoverySettings discovery, String fingerprint, Guests guests) {
    static final String LOCAL = "local";

    KeptLeases leases() {
        return new KeptLeases(places.state().resolve("leases"));
    }

    /// Finds it anew, wherever it was before.
    Reached machine(String name) throws InstallException, InterruptedException {
        return name.equals(LOCAL) ? new Reached(ThisMachine.open(), Optional.empty()) : found(name);
    }

    /// The machine under the lease that an earlier `claim` kept.
    HeldMachine held(String name) throws InstallException, InterruptedException {
        var machine = again(name);
        try {
            return new HeldMachine(machine, machine.resume(lease(name, machine)));
        } catch (InstallException | InterruptedException | RuntimeException e) {
            machine.close();
            throw e;
        }
    }

    /// Where it was claimed, if it was.
    Machine again(String name) throws InstallException, InterruptedException {
        var kept = leases().find(written(name));
        return kept.isPresent()
                ? AddressedConnector.of(places, guests).connect(kept.get().address(), fingerprint)
                : machine(name).machine();
    }

    /// As leases keep it: a plain machine by its address in full.
    private static String written(String name) {
        return MachineAddress.plain(name).map(MachineAddress::toString).orElse(name);
    }

    private Lease lease(String name, Machine machine)
            throws InstallException, InterruptedException {
        var id = machine.describe().id();
        if (name.equals(LOCAL)) {
            return new Lease(id, "", 0, java.time.Instant.MAX);
        }
        return leases().find(id)
                .map(KeptLease::lease)
                .orElseThrow(() -> new InstallException(new NotClaimed(name)));
    }

    private Reached found(String name) throws InstallException, InterruptedException {
        var found = new Whereabouts(discovery).of(name);
        var known = found.id().isPresent() ? known(found.id().get()) : "";
        var machine =
                AddressedConnector.of(places, guests)
                        .connect(found.address(), fingerprint.isEmpty() ? known : fingerprint);
        return new Reached(machine, Optional.of(found.address()));
    }

    /// A machine that moved to another address is still known by its id.
    private String known(String id) throws InstallException {
        return new KnownMachines(places.knownMachines())
                .fingerprint(id)
                .map(Object::toString)
                .orElse("");
    }

    /// Where a machine was found.
    record Found(MachineAddress address, Optional<String> id) {}

    /// @param address where it was reached; empty for this machine itself
    record Reached(Machine machine, Optional<MachineAddress> address) implements AutoCloseable {
        @Override
        public void close() {
            machine.close();
        }
    }
}
