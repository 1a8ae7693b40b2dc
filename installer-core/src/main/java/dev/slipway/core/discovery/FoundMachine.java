package dev.slipway.core.discovery;

import dev.slipway.core.inventory.Vitals;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.util.List;
import java.util.Optional;

/// A machine that answered. All of it is what the machine says of itself, unproven until its certificate is.
///
/// @param fingerprint of its certificate; empty where it shows none (the plain illumos daemon)
/// @param vitals how busy it is, where an agent in it says so
public record FoundMachine(
        String id,
        String hostname,
        MachineAddress address,
        MachineStatus status,
        Optional<Specs> specs,
        List<String> capabilities,
        String fingerprint,
        boolean simulated,
        Optional<Vitals> vitals) {
    public FoundMachine {
        capabilities = List.copyOf(capabilities);
    }

    /// One of which nobody says how busy it is.
    public FoundMachine(
            String id,
            String hostname,
            MachineAddress address,
            MachineStatus status,
            Optional<Specs> specs,
            List<String> capabilities,
            String fingerprint,
            boolean simulated) {
        this(
                id,
                hostname,
                address,
                status,
                specs,
                capabilities,
                fingerprint,
                simulated,
                Optional.empty());
    }

    /// The same machine, reached elsewhere.
    public FoundMachine at(MachineAddress elsewhere) {
        return new FoundMachine(
                id,
                hostname,
                elsewhere,
                status,
                specs,
                capabilities,
                fingerprint,
                simulated,
                vitals);
    }

    /// The same machine, as busy as that.
    public FoundMachine as(Optional<Vitals> now) {
        return new FoundMachine(
                id, hostname, address, status, specs, capabilities, fingerprint, simulated, now);
    }

    public record Specs(
            int cores, long memoryGigabytes, long storageGigabytes, int networkInterfaces) {}
}
