package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Processor;
import java.util.List;
import java.util.Objects;

/// All of a simulated machine at one moment, as it is kept on disk.
///
/// @param pools that have labels somewhere, imported or not
/// @param mounts in the order in which they were mounted
/// @param troubles what those find who look closer
record SimulatedMachine(
        Hardware hardware,
        Firmware firmware,
        Processor processor,
        long memoryBytes,
        List<Link> links,
        List<SimulatedDisk> disks,
        List<SimulatedPool> pools,
        List<SimulatedMount> mounts,
        Troubles troubles) {
    SimulatedMachine {
        links = List.copyOf(links);
        disks = List.copyOf(disks);
        pools = List.copyOf(pools);
        mounts = List.copyOf(mounts);
        troubles = Objects.requireNonNullElse(troubles, Troubles.NONE); // kept by an older version
    }

    /// Without troubles.
    SimulatedMachine(
            Hardware hardware,
            Firmware firmware,
            Processor processor,
            long memoryBytes,
            List<Link> links,
            List<SimulatedDisk> disks,
            List<SimulatedPool> pools,
            List<SimulatedMount> mounts) {
        this(
                hardware,
                firmware,
                processor,
                memoryBytes,
                links,
                disks,
                pools,
                mounts,
                Troubles.NONE);
    }

    SimulatedMachine with(Troubles other) {
        return new SimulatedMachine(
                hardware, firmware, processor, memoryBytes, links, disks, pools, mounts, other);
    }

    SimulatedMachine with(SimulatedDisk changed) {
        var all =
                disks.stream()
                        .map(disk -> disk.name().equals(changed.name()) ? changed : disk)
                        .toList();
        return withDisks(all);
    }

    SimulatedMachine withDisks(List<SimulatedDisk> all) {
        return new SimulatedMachine(
                hardware, firmware, processor, memoryBytes, links, all, pools, mounts, troubles);
    }

    SimulatedMachine withPools(List<SimulatedPool> all) {
        return new SimulatedMachine(
                hardware, firmware, processor, memoryBytes, links, disks, all, mounts, troubles);
    }

    SimulatedMachine withMounts(List<SimulatedMount> all) {
        return new SimulatedMachine(
                hardware, firmware, processor, memoryBytes, links, disks, pools, all, troubles);
    }

    /// @param source the kernel's name of a device, or a dataset
    /// @param covered the folder, in the machine's own, that holds what the mount point held before
    record SimulatedMount(String source, String mountPoint, String covered) {}
}
