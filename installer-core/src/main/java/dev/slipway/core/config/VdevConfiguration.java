package dev.slipway.core.config;

import java.util.List;

/// A vdev and the selectors of its disks, each a serial number, a WWN or a stable id, optionally marked
/// so (`serial:S4EV…`, `wwn:0x5000…`, `id:ata-…`).
public record VdevConfiguration(VdevKind kind, List<String> disks) {
    public VdevConfiguration {
        disks = List.copyOf(disks);
    }
}
