package dev.slipway.agent.outgoing;

import java.util.List;

/// How a message becomes lines, as host and guest agreed.
public interface Framing {
    /// For hosts with which nothing was agreed.
    Framing PLAIN = List::of;

    List<String> lines(String message);
}
