package dev.slipway.core.platform.simulated;

import java.util.List;

/// An array (RAID 1).
///
/// @param name with its host: `host:root`
/// @param members the kernel's names of its partitions
/// @param disk what is on it, as if it were a disk
record SimulatedArray(
        String name, String uuid, List<String> members, SimulatedDisk disk, boolean running) {
    SimulatedArray {
        members = List.copyOf(members);
    }

    String path() {
        return disk.disk().path();
    }

    SimulatedArray with(SimulatedDisk changed) {
        return changed.name().equals(disk.name())
                ? new SimulatedArray(name, uuid, members, changed, running)
                : this;
    }

    SimulatedArray started() {
        return new SimulatedArray(name, uuid, members, disk, true);
    }

    SimulatedArray stopped() {
        return new SimulatedArray(name, uuid, members, disk, false);
    }
}
