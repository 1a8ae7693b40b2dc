package dev.slipway.core.plan;

import dev.slipway.core.inventory.Disk;

/// A disk that the configuration names, and what it is for.
///
/// @param boots whether it must start the machine by itself
/// @param poolMebibytes how large the pool's partition is made; 0: all that is left
/// @param becomes in words: `rpool mirror-0`
record ChosenDisk(
        Disk disk, TargetDisk target, boolean boots, long poolMebibytes, String becomes) {}
