package dev.slipway.core.platform.simulated;

import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import java.util.Arrays;
import java.util.List;

/// What sfdisk reads on its standard input, carried out: everything begins at a mebibyte.
record MbrScript(SimulatedDisk disk) {
    private static final int MOST = 4;
    private static final long COUNTABLE = 1L << 32;
    private static final String ID = "label-id: ";

    SimulatedDisk written(String script) throws Refusal {
        var changed = disk.withoutTable().with(new SimulatedTable(id(script), List.of()));
        var lines = script.lines().filter(line -> line.contains("type=")).toList();
        if (lines.size() > MOST) {
            throw new Refusal(1, "sfdisk: failed to add #5 partition: Invalid argument");
        }
        for (var i = 0; i < lines.size(); i++) {
            changed = changed.with(partition(changed, i + 1, lines.get(i)));
        }
        return wiped(changed);
    }

    /// By `--wipe-partitions=always`.
    private static SimulatedDisk wiped(SimulatedDisk disk) {
        var clean = disk.with(0, List.of());
        for (var partition : disk.table().orElseThrow().partitions()) {
            clean = clean.with(partition.number(), List.of());
        }
        return clean;
    }

    private static String id(String script) {
        return script.lines()
                .filter(line -> line.startsWith(ID))
                .map(line -> line.substring(ID.length()))
                .findFirst()
                .orElse("0x00000001");
    }

    private static SimulatedPartition partition(SimulatedDisk disk, int number, String line)
            throws Refusal {
        var mebibyte = (1L << 20) / disk.disk().logicalSectorBytes();
        var before = disk.table().orElseThrow().partitions();
        var first = before.isEmpty() ? mebibyte : before.getLast().last() + 1;
        var last = last(disk, line, first, mebibyte);
        if (last >= disk.sectors() || last >= COUNTABLE || last < first) {
            throw new Refusal(
                    1, "sfdisk: failed to add #" + number + " partition: No space left on device");
        }
        return new SimulatedPartition(number, first, last, value(line, "type"), "", "");
    }

    private static long last(SimulatedDisk disk, String line, long first, long mebibyte) {
        var size = value(line, "size").replace("MiB", "");
        return size.isEmpty() ? disk.sectors() - 1 : first + Long.parseLong(size) * mebibyte - 1;
    }

    private static String value(String line, String name) {
        return Arrays.stream(line.split(","))
                .map(String::strip)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
