package dev.slipway.core.machined;

import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.Greeting;
import java.net.InetAddress;
import java.util.Optional;

/// What the machine says to whoever stands before it.
///
/// @param listen where its daemon was told to listen
/// @param code empty where the daemon was given one
record Greetings(InetAddress listen, String fingerprint, Optional<ClaimCode> code) {
    /// As things are now.
    ///
    /// @param port that the daemon got
    Greeting now(int port) {
        return new Greeting(new Reach(listen, port).addresses(), fingerprint, code);
    }
}
