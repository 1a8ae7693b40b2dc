package dev.slipway.agent.host;

import java.util.Optional;

/// A guest as it stands now.
///
/// @param greeting what its agent said of itself; empty until it did
/// @param metrics the latest; empty until they came
public record Guest(
        GuestSocket socket,
        Contact contact,
        Optional<Greeting> greeting,
        Optional<GuestMetrics> metrics) {
    /// How far we are with it.
    public enum Contact {
        /// Nobody listens at the socket.
        AWAY,
        /// The socket is connected, and no agent has said anything: there may be none, or another program has the socket.
        SILENT,
        SPEAKING
    }
}
