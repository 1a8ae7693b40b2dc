package dev.slipway.agent.relay;

import dev.slipway.agent.refusal.RefusedException;
import java.net.Socket;

/// Decides what streams of the other side lead to.
public interface Door {
    /// Waits for the connection, for a limited time.
    ///
    /// @throws RefusedException with `denied` where it was not allowed, `unreachable` where nobody answers
    Socket open(String to) throws RefusedException;
}
