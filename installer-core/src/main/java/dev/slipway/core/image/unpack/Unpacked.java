package dev.slipway.core.image.unpack;

import dev.slipway.core.image.root.Shortfall;
import java.util.List;

/// What unpacking an image came to.
///
/// @param entries of all archives, whiteouts included
/// @param downloaded compressed bytes
/// @param written bytes of the contents of files
/// @param shortfalls what a user other than root could not do; empty for root
public record Unpacked(
        int layers, long entries, long downloaded, long written, List<Shortfall> shortfalls) {
    public Unpacked {
        shortfalls = List.copyOf(shortfalls);
    }
}
