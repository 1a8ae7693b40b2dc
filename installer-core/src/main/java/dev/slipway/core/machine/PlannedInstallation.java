package dev.slipway.core.machine;

import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.plan.Erasure;
import java.util.List;

/// A plan as people read it before they confirm it.
///
/// @param hash what must be confirmed, 64 lower-case hexadecimal digits
/// @param simulated whether the machine's disks and tools are simulated
/// @param steps in order, each with the very commands where it runs some
public record PlannedInstallation(
        String machine,
        String hash,
        boolean simulated,
        ResolvedImage image,
        List<Erasure> erased,
        List<PlannedStep> steps) {
    public PlannedInstallation {
        erased = List.copyOf(erased);
        steps = List.copyOf(steps);
    }

    /// @param commands printable; what is found out only while running is written in angle brackets
    public record PlannedStep(String id, List<String> commands) {
        public PlannedStep {
            commands = List.copyOf(commands);
        }
    }
}
