package dev.slipway.core.plan;

import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What will be done to a machine, in order: the contract that the operator confirms by its [#hash].
///
/// @param configuration the approved configuration as KDL; written to the installed system
/// @param erased every disk that will lose what is on it
/// @param kept every disk that is written to, and loses nothing
public record Plan(
        String machine,
        String configuration,
        ResolvedImage image,
        SystemConfiguration system,
        List<Erasure> erased,
        List<Kept> kept,
        List<Step> steps) {
    public Plan {
        erased = List.copyOf(erased);
        kept = Objects.requireNonNullElse(kept, List.of()); // made by an older version
        kept = List.copyOf(kept);
        steps = List.copyOf(steps);
    }

    /// Every disk that is written to.
    public List<Disk> disks() {
        return Stream.concat(erased.stream().map(Erasure::disk), kept.stream().map(Kept::disk))
                .toList();
    }
}
