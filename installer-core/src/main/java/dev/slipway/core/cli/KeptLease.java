package dev.slipway.core.cli;

import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.MachineAddress;

/// A lease between two commands, and where its machine was reached.
public record KeptLease(
        String id, String hostname, MachineAddress address, String token, long fence) {
    boolean isOf(String name) {
        return name.equals(id)
                || name.equalsIgnoreCase(hostname)
                || name.equals(address.toString());
    }

    /// Whether it has lapsed is for the machine to say.
    Lease lease() {
        return new Lease(id, token, fence, java.time.Instant.now());
    }
}
