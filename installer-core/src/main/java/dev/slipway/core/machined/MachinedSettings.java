package dev.slipway.core.machined;

import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.machine.ClaimCode;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How a daemon is to run.
///
/// @param listen for TLS; port 0 is any free one
/// @param compat for the plain-text `machined.MachineService`; only where the operator asks for it
/// @param hostname what the machine is called
/// @param code the claim code; one is made up where it is empty
/// @param lease how long a claim lasts unless it is renewed
/// @param clock of leases; must not jump, as the wall clock of a live system does
/// @param grace how long a running installation may go on when the daemon is stopped
public record MachinedSettings(
        InetSocketAddress listen,
        Optional<InetSocketAddress> compat,
        Path state,
        String hostname,
        Optional<ClaimCode> code,
        DiscoverySettings discovery,
        Duration lease,
        InstantSource clock,
        Duration grace) {
    public static final Duration USUAL_LEASE = Duration.ofMinutes(5);
    public static final Duration USUAL_GRACE = Duration.ofSeconds(30);
}
