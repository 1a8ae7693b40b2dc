package dev.slipway.core.discovery;

import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.util.List;
import java.util.Optional;

/// A machine that answered. All of it is what the machine says of itself, unproven until its certificate is.
///
/// @param fingerprint of its certificate; empty where it shows none (the plain illumos daemon)
public record FoundMachine(
        String id,
        String hostname,
        MachineAddress address,
        MachineStatus status,
        Optional<Specs> specs,
        List<String> capabilities,
        String fingerprint,
        boolean simulated) {
    public FoundMachine {
        capabilities = List.copyOf(capabilities);
    }

    /// The same machine, reached elsewhere.
    public FoundMachine at(MachineAddress elsewhere) {
        return new FoundMachine(
                id, hostname, elsewhere, status, specs, capabilities, fingerprint, simulated);
    }

    public record Specs(
            int cores, long memoryGigabytes, long storageGigabytes, int networkInterfaces) {}
}
