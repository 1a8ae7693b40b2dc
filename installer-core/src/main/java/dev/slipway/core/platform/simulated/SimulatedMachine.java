package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Processor;
import java.util.List;

/// All of a simulated machine at one moment, as it is kept on disk.
///
/// @param pools that have labels somewhere, imported or not
/// @param arrays whether they run or not
/// @param mounts in the order in which they were mounted
record SimulatedMachine(
        Hardware hardware,
        Firmware firmware,
        Processor processor,
        long memoryBytes,
        List<Link> links,
        List<SimulatedDisk> disks,
        List<SimulatedPool> pools,
        List<SimulatedMount> mounts,
        List<SimulatedArray> arrays) {
    SimulatedMachine {
        links = List.copyOf(links);
        disks = List.copyOf(disks);
        pools = List.copyOf(pools);
        mounts = List.copyOf(mounts);
        arrays = arrays == null ? List.of() : List.copyOf(arrays); // kept by one without
    }

    /// Without arrays.
    SimulatedMachine(
            Hardware hardware,
            Firmware firmware,
            Processor processor,
            long memoryBytes,
            List<Link> links,
            List<SimulatedDisk> disks,
            List<SimulatedPool> pools,
            List<SimulatedMount> mounts) {
        this(hardware, firmware, processor, memoryBytes, links, disks, pools, mounts, List.of());
    }

    SimulatedMachine with(SimulatedDisk changed) {
        var all =
                disks.stream()
                        .map(disk -> disk.name().equals(changed.name()) ? changed : disk)
                        .toList();
        return withDisks(all).withArrays(arrays.stream().map(each -> each.with(changed)).toList());
    }

    SimulatedMachine withArrays(List<SimulatedArray> all) {
        return new SimulatedMachine(
                hardware, firmware, processor, memoryBytes, links, disks, pools, mounts, all);
    }

    SimulatedMachine withDisks(List<SimulatedDisk> all) {
        return new SimulatedMachine(
                hardware, firmware, processor, memoryBytes, links, all, pools, mounts, arrays);
    }

    SimulatedMachine withPools(List<SimulatedPool> all) {
        return new SimulatedMachine(
                hardware, firmware, processor, memoryBytes, links, disks, all, mounts, arrays);
    }

    SimulatedMachine withMounts(List<SimulatedMount> all) {
        return new SimulatedMachine(
                hardware, firmware, processor, memoryBytes, links, disks, pools, all, arrays);
    }

    /// @param source the kernel's name of a device, or a dataset
    /// @param covered the folder, in the machine's own, that holds what the mount point held before
    record SimulatedMount(String source, String mountPoint, String covered) {}
}
