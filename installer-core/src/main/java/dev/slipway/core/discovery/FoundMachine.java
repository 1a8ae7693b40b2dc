package dev.slipway.core.discovery;

import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Vitals;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.util.List;
import java.util.Optional;

/// A machine that answered. All of it is what the machine says of itself, unproven until its certificate is.
///
/// @param fingerprint of its certificate; empty where it shows none (the plain illumos daemon)
/// @param more what is known beyond the protocol that all daemons speak
public record FoundMachine(
        String id,
        String hostname,
        MachineAddress address,
        MachineStatus status,
        Optional<Specs> specs,
        List<String> capabilities,
        String fingerprint,
        boolean simulated,
        More more) {
    public FoundMachine {
        capabilities = List.copyOf(capabilities);
    }

    /// One that says no more than the protocol has.
    public FoundMachine(
            String id,
            String hostname,
            MachineAddress address,
            MachineStatus status,
            Optional<Specs> specs,
            List<String> capabilities,
            String fingerprint,
            boolean simulated) {
        this(id, hostname, address, status, specs, capabilities, fingerprint, simulated, More.NONE);
    }

    /// The same machine, reached elsewhere.
    public FoundMachine at(MachineAddress elsewhere) {
        return new FoundMachine(
                id, hostname, elsewhere, status, specs, capabilities, fingerprint, simulated, more);
    }

    public FoundMachine with(More now) {
        return new FoundMachine(
                id, hostname, address, status, specs, capabilities, fingerprint, simulated, now);
    }

    /// The same machine, as busy as that.
    public FoundMachine as(Optional<Vitals> now) {
        return with(new More(more.holder(), more.firmware(), now));
    }

    public Optional<Vitals> vitals() {
        return more.vitals();
    }

    /// @param holder who holds its claim, as `user@host`; empty where nobody does, or it does not say
    /// @param firmware how it was started
    /// @param vitals how busy it is, where an agent in it says so
    public record More(Optional<String> holder, Firmware firmware, Optional<Vitals> vitals) {
        public static final More NONE =
                new More(Optional.empty(), Firmware.UNKNOWN, Optional.empty());

        public static More heldBy(Optional<String> holder) {
            return new More(holder, Firmware.UNKNOWN, Optional.empty());
        }
    }

    public record Specs(
            int cores, long memoryGigabytes, long storageGigabytes, int networkInterfaces) {}
}
