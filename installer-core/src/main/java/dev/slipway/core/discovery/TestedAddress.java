package dev.slipway.core.discovery;

import dev.slipway.core.machine.MachineAddress;
import java.util.List;

/// How far one gets towards a machine by its address, step by step.
///
/// @param resolved the addresses that its host name stands for; none where it stands for nothing
public record TestedAddress(
        MachineAddress address, List<String> resolved, Answer port, Answer tls) {
    public TestedAddress {
        resolved = List.copyOf(resolved);
    }

    public sealed interface Answer {
        /// What comes before it did not work, or it is not spoken there.
        record Untried() implements Answer {}

        record Given() implements Answer {}

        /// @param reason in the words of the system
        record Refused(String reason) implements Answer {}
    }
}
