package dev.slipway.core.plan;

import dev.slipway.core.check.DiskLayout;
import dev.slipway.core.inventory.Disk;
import java.util.Optional;

/// A disk that the configuration names, and what it is for.
///
/// @param boots whether it must start the machine by itself
/// @param swapMebibytes how large its swap partition is made; 0: a disk of a pool gets none
/// @param lastMebibytes how large its last partition is made, where that has no size; 0: all that is left
/// @param becomes in words: `rpool mirror-0`
/// @param layout of a disk that is not part of a pool
/// @param raw whether an image takes the whole of it
record ChosenDisk(
        Disk disk,
        TargetDisk target,
        boolean boots,
        long swapMebibytes,
        long lastMebibytes,
        String becomes,
        Optional<DiskLayout> layout,
        boolean raw) {
    boolean hasEsp() {
        return layout.map(DiskLayout::hasEsp).orElse(boots);
    }
}
