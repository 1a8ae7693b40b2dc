package dev.slipway.core.check;

import java.util.List;

/// Another way to lay out a pool, on disks that can be used.
///
/// @param field of the pool that it takes the place of: `pool[0]`
/// @param layout such as `mirror` or `raidz2`
/// @param disks what people call them
/// @param capacityBytes before compression, and before what ZFS keeps to itself
/// @param survives how many disks may be lost, whichever they are
/// @param kdl the pool's node, ready to take the place of the other
public record Alternative(
        String field,
        String layout,
        List<String> disks,
        long capacityBytes,
        int survives,
        String kdl) {
    public Alternative {
        disks = List.copyOf(disks);
    }
}
