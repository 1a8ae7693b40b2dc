package dev.slipway.core.machine;

import java.util.List;
import java.util.Optional;

/// What a machine says to whoever stands before it, and to nobody else.
///
/// @param addresses where others reach its daemon; empty while it has no address
/// @param fingerprint of its certificate, `SHA256:…`
/// @param claimCode empty where its daemon was given one: whoever gave it has it
public record Greeting(
        List<MachineAddress> addresses, String fingerprint, Optional<ClaimCode> claimCode) {
    public Greeting {
        addresses = List.copyOf(addresses);
    }
}
