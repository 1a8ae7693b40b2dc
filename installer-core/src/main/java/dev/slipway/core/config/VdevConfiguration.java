package dev.slipway.core.config;

import java.util.List;

/// A vdev and the selectors of its disks, as [DiskSelector] has them.
///
/// @param mirrored whether a log, special or dedup vdev is a mirror; never set for the kinds that say so themselves
public record VdevConfiguration(VdevKind kind, boolean mirrored, List<String> disks) {
    public VdevConfiguration {
        disks = List.copyOf(disks);
    }

    public VdevConfiguration(VdevKind kind, List<String> disks) {
        this(kind, false, disks);
    }

    /// Whether every disk of it holds all that is on it.
    public boolean isMirror() {
        return mirrored || kind == VdevKind.MIRROR;
    }

    public int minimumDisks() {
        return mirrored ? VdevKind.MIRROR.minimumDisks() : kind.minimumDisks();
    }
}
