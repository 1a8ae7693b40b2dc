package dev.slipway.core.platform.simulated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A partition table.
///
/// @param guid `0x12AB34CD` where it is an MBR
record SimulatedTable(String guid, List<SimulatedPartition> partitions) {
    SimulatedTable {
        partitions = List.copyOf(partitions);
    }

    /// As blkid names it.
    String kind() {
        return guid.startsWith("0x") ? "dos" : "gpt";
    }

    /// As blkid prints it.
    String id() {
        return guid.toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
    }

    Optional<SimulatedPartition> partition(int number) {
        return partitions.stream().filter(partition -> partition.number() == number).findFirst();
    }

    /// In place of the one of the same number, if there is one.
    SimulatedTable with(SimulatedPartition partition) {
        var changed = new ArrayList<>(partitions);
        changed.removeIf(other -> other.number() == partition.number());
        changed.add(partition);
        changed.sort(Comparator.comparingInt(SimulatedPartition::number));
        return new SimulatedTable(guid, changed);
    }

    boolean overlaps(long first, long last) {
        return partitions.stream()
                .anyMatch(other -> first <= other.last() && last >= other.first());
    }

    /// @param first sector, as [#last] is
    /// @param typeCode as sgdisk knows it: `BF00`; a byte in an MBR: `83`
    record SimulatedPartition(
            int number, long first, long last, String typeCode, String name, String guid) {
        long sectors() {
            return last - first + 1;
        }

        SimulatedPartition typed(String code) {
            return new SimulatedPartition(number, first, last, code, name, guid);
        }

        SimulatedPartition named(String text) {
            return new SimulatedPartition(number, first, last, typeCode, text, guid);
        }

        SimulatedPartition identified(String uuid) {
            return new SimulatedPartition(number, first, last, typeCode, name, uuid);
        }
    }
}
