package dev.slipway.core.config;

import java.util.List;

/// A vdev and the selectors of its disks, as [DiskSelector] has them.
public record VdevConfiguration(VdevKind kind, List<String> disks) {
    public VdevConfiguration {
        disks = List.copyOf(disks);
    }
}
