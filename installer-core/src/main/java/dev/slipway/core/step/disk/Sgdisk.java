package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.plan.Partition;
import dev.slipway.core.step.disk.PartitionTable.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Partition tables.
final class Sgdisk {
    /// `   2            4096         1052671   512.0 MiB   EF00  esp`
    private static final Pattern ROW =
            Pattern.compile(
                    "\\s*(?<number>\\d+)\\s+\\d+\\s+\\d+\\s+[\\d.]+"
                            + " \\S+\\s+(?<code>[0-9A-F]{4})\\s+(?<name>.*)");

    private Sgdisk() {}

    /// In place of any table that is there: also of the half of one that an earlier run left.
    ///
    /// @param alignment in the disk's own sectors
    static Command create(String disk, int alignment, String tableId, List<Partition> partitions) {
        var argv = new ArrayList<>(List.of("sgdisk", "--clear", "--set-alignment=" + alignment));
        for (var partition : partitions) {
            var number = partition.number() + ":";
            argv.addAll(List.of("-n", number + "0:" + end(partition)));
            argv.addAll(List.of("-t", number + partition.typeCode()));
            argv.addAll(List.of("-c", number + partition.label()));
        }
        argv.addAll(List.of("-U", tableId, disk));
        return Command.of(argv);
    }

    static Command print(String disk) {
        return Command.of("sgdisk", "--print", disk);
    }

    static List<Found> partitions(Output printed) {
        return printed.lines().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Found(number(row), row.group("code"), row.group("name").strip()))
                .toList();
    }

    private static int number(Matcher row) {
        return Integer.parseInt(row.group("number"));
    }

    private static String end(Partition partition) {
        return partition.sizeMebibytes() == 0 ? "0" : "+" + partition.sizeMebibytes() + "M";
    }
}
