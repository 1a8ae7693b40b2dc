package dev.slipway.core.plan;

import dev.slipway.core.inventory.Disk;

/// A disk that loses all that is on it: as it was seen when the plan was made, and what it becomes.
///
/// @param becomes what it will be part of, such as `rpool mirror-0`
public record Erasure(Disk disk, String becomes) {}
