package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A disk that is not there.
///
/// @param disk what never changes about it; without contents and use
/// @param signatures by partition number; 0 is the whole disk
/// @param ghosts what lay in partitions that are no more, by their first sector: a new partition there shows it again
/// @param announced whether udev has made the links of its partitions; not yet after a new table
/// @param medium whether the machine was started from it
record SimulatedDisk(
        Disk disk,
        Optional<SimulatedTable> table,
        Map<Integer, List<Signature>> signatures,
        Map<Long, List<Signature>> ghosts,
        boolean announced,
        boolean medium) {
    SimulatedDisk {
        signatures = Map.copyOf(signatures);
        ghosts = Map.copyOf(ghosts);
    }

    static SimulatedDisk blank(Disk disk) {
        return new SimulatedDisk(disk, Optional.empty(), Map.of(), Map.of(), true, false);
    }

    /// The kernel's name: `vda`.
    String name() {
        return disk.device().substring("/dev/".length());
    }

    /// The kernel's name of a partition: `vda1`, `nvme0n1p1`.
    String name(int partition) {
        var infix = Character.isDigit(name().charAt(name().length() - 1)) ? "p" : "";
        return partition == 0 ? name() : name() + infix + partition;
    }

    long sectors() {
        return disk.sizeBytes() / disk.logicalSectorBytes();
    }

    List<Signature> on(int partition) {
        return signatures.getOrDefault(partition, List.of());
    }

    boolean has(int partition) {
        return partition == 0 || table.flatMap(t -> t.partition(partition)).isPresent();
    }

    long sizeBytes(int partition) {
        return partition == 0
                ? disk.sizeBytes()
                : table.flatMap(t -> t.partition(partition)).orElseThrow().sectors()
                        * disk.logicalSectorBytes();
    }

    SimulatedDisk with(int partition, List<Signature> found) {
        var changed = new LinkedHashMap<>(signatures);
        changed.put(partition, List.copyOf(found));
        return new SimulatedDisk(disk, table, changed, ghosts, announced, medium);
    }

    SimulatedDisk with(SimulatedTable other) {
        return new SimulatedDisk(disk, Optional.of(other), signatures, ghosts, announced, medium);
    }

    /// A new partition, with whatever lay at its place before.
    SimulatedDisk with(SimulatedPartition partition) {
        var changed = table.orElseThrow().with(partition);
        return with(changed)
                .with(partition.number(), ghosts.getOrDefault(partition.first(), List.of()))
                .announced(false);
    }

    /// The table is gone; what lay in its partitions is still there.
    SimulatedDisk withoutTable() {
        var left = new LinkedHashMap<>(ghosts);
        table.map(SimulatedTable::partitions)
                .orElse(List.of())
                .forEach(partition -> left.put(partition.first(), on(partition.number())));
        return new SimulatedDisk(disk, Optional.empty(), Map.of(0, on(0)), left, announced, medium);
    }

    SimulatedDisk announced(boolean now) {
        return new SimulatedDisk(disk, table, signatures, ghosts, now, medium);
    }

    SimulatedDisk asMedium() {
        return new SimulatedDisk(disk, table, signatures, ghosts, announced, true);
    }
}
