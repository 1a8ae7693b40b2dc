package dev.slipway.core.discovery;

import java.util.List;

/// What is true of a network interface of this computer, as far as machines are looked for through it.
///
/// @param addresses of IPv4, in CIDR form: discovery speaks no other
/// @param multicast whether it says that it can
public record TestedInterface(
        String name, boolean up, List<String> addresses, boolean multicast, Probe probe) {
    public TestedInterface {
        addresses = List.copyOf(addresses);
    }

    /// What became of a question that was sent to the group through it.
    public sealed interface Probe {
        /// It is down, has no address, or is not to be used.
        record Untried() implements Probe {}

        record Unsent(String reason) implements Probe {}

        /// This computer, which is in the group itself, did not hear it.
        record Unheard() implements Probe {}

        record Heard() implements Probe {}
    }
}
