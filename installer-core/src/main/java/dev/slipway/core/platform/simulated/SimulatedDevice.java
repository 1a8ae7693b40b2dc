package dev.slipway.core.platform.simulated;

import java.util.List;

/// A disk or partition that a path leads to.
///
/// @param partition 0: the whole disk
record SimulatedDevice(SimulatedDisk disk, int partition) {
    /// The kernel's name: `vda3`.
    String name() {
        return disk.name(partition);
    }

    List<Signature> signatures() {
        return disk.on(partition);
    }

    long sizeBytes() {
        return disk.sizeBytes(partition);
    }
}
