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
/// @param arrays whether they run or not
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
        List<SimulatedArray> arrays,
        Troubles troubles) {
    SimulatedMachine {
        links = List.copyOf(links);
        disks = List.copyOf(disks);
        pools = List.copyOf(pools);
        mounts = List.copyOf(mounts);
        arrays = Objects.requireNonNullElse(arrays, List.of()); // kept by an older version
        arrays = List.copyOf(arrays);
        troubles = Objects.requireNonNullElse(troubles, Troubles.NONE); // kept by an older version
    }

    /// Without arrays and troubles.
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
                List.of(),
                Troubles.NONE);
    }

    /// The same machine, with what can change of it.
    private SimulatedMachine now(
            List<SimulatedDisk> disks,
            List<SimulatedPool> pools,
            List<SimulatedMount> mounts,
            List<SimulatedArray> arrays,
            Troubles troubles) {
        return new SimulatedMachine(
                hardware,
                firmware,
                processor,
                memoryBytes,
                links,
                disks,
                pools,
                mounts,
                arrays,
                troubles);
    }

    SimulatedMachine with(Troubles other) {
        return now(disks, pools, mounts, arrays, other);
    }

    SimulatedMachine with(SimulatedDisk changed) {
        var all =
                disks.stream()
                        .map(disk -> disk.name().equals(changed.name()) ? changed : disk)
                        .toList();
        return withDisks(all).withArrays(arrays.stream().map(each -> each.with(changed)).toList());
    }

    SimulatedMachine withArrays(List<SimulatedArray> all) {
        return now(disks, pools, mounts, all, troubles);
    }

    SimulatedMachine withDisks(List<SimulatedDisk> all) {
        return now(all, pools, mounts, arrays, troubles);
    }

    SimulatedMachine withPools(List<SimulatedPool> all) {
        return now(disks, all, mounts, arrays, troubles);
    }

    SimulatedMachine withMounts(List<SimulatedMount> all) {
        return now(disks, pools, all, arrays, troubles);
    }

    /// @param source the kernel's name of a device, or a dataset
    /// @param covered the folder, in the machine's own, that holds what the mount point held before
    record SimulatedMount(String source, String mountPoint, String covered) {}
}
