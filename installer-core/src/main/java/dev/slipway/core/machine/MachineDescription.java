package dev.slipway.core.machine;

import java.util.Optional;

/// What a machine says of itself to anybody.
///
/// @param simulated its disks and tools are simulated; said on every screen that shows it
/// @param holder who holds its claim, if somebody does
/// @param leaseSeconds what is left of that lease; 0 where there is none
/// @param installation the id of the latest installation since the machine was started
public record MachineDescription(
        String id,
        String hostname,
        String version,
        boolean simulated,
        MachineStatus status,
        Optional<String> holder,
        long leaseSeconds,
        Optional<String> installation) {}
