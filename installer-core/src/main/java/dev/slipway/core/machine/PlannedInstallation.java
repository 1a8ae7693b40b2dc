package dev.slipway.core.machine;

import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.plan.Erasure;
import dev.slipway.core.plan.Kept;
import java.util.List;
import java.util.Objects;

/// A plan as people read it before they confirm it.
///
/// @param hash what must be confirmed, 64 lower-case hexadecimal digits
/// @param simulated whether the machine's disks and tools are simulated
/// @param kept disks that are written to, and lose nothing
/// @param secrets the names of what its configuration names and does not hold
/// @param steps in order, each with the very commands where it runs some
public record PlannedInstallation(
        String machine,
        String hash,
        boolean simulated,
        ResolvedImage image,
        List<Erasure> erased,
        List<Kept> kept,
        List<String> secrets,
        List<PlannedStep> steps) {
    public PlannedInstallation {
        erased = List.copyOf(erased);
        kept = Objects.requireNonNullElse(kept, List.of()); // said by an older machine
        kept = List.copyOf(kept);
        secrets = Objects.requireNonNullElse(secrets, List.of()); // as above
        secrets = List.copyOf(secrets);
        steps = List.copyOf(steps);
    }

    /// That needs no secrets.
    public PlannedInstallation(
            String machine,
            String hash,
            boolean simulated,
            ResolvedImage image,
            List<Erasure> erased,
            List<Kept> kept,
            List<PlannedStep> steps) {
        this(machine, hash, simulated, image, erased, kept, List.of(), steps);
    }

    /// That writes to no disk which keeps what is on it.
    public PlannedInstallation(
            String machine,
            String hash,
            boolean simulated,
            ResolvedImage image,
            List<Erasure> erased,
            List<PlannedStep> steps) {
        this(machine, hash, simulated, image, erased, List.of(), steps);
    }

    /// The same, of a configuration that names those secrets.
    public PlannedInstallation needing(List<String> names) {
        return new PlannedInstallation(machine, hash, simulated, image, erased, kept, names, steps);
    }

    /// @param commands printable; what is found out only while running is written in angle brackets
    public record PlannedStep(String id, List<String> commands) {
        public PlannedStep {
            commands = List.copyOf(commands);
        }
    }
}
