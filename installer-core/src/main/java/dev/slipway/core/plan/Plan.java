package dev.slipway.core.plan;

import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.List;

/// What will be done to a machine, in order: the contract that the operator confirms by its [#hash].
///
/// @param configuration the approved configuration as KDL; written to the installed system
/// @param erased every disk that will lose what is on it
public record Plan(
        String machine,
        String configuration,
        ResolvedImage image,
        SystemConfiguration system,
        List<Erasure> erased,
        List<Step> steps) {
    public Plan {
        erased = List.copyOf(erased);
        steps = List.copyOf(steps);
    }
}
