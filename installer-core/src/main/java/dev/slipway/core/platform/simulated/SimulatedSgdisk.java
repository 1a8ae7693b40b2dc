package dev.slipway.core.platform.simulated;

import dev.slipway.core.platform.simulated.Arguments.Option;
import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// sgdisk(8) of gptfdisk: options are carried out one after the other, and nothing is written if one fails.
final class SimulatedSgdisk implements SimulatedTool {
    private static final Syntax SYNTAX =
            Syntax.of(
                    "Z/zap-all z/zap o/clear n/new: t/typecode: c/change-name: U/disk-guid:"
                            + " u/partition-guid: A/attributes: a/set-alignment: I/align-end"
                            + " b/backup: p/print e/move-second-header v/verify g/mbrtogpt G/randomize-guids i/info:");

    private final SimulatedMachineState state;

    SimulatedSgdisk(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        var arguments = SYNTAX.parse(tool, argv);
        var path = arguments.operand();
        var device =
                state.device(
                        path,
                        2,
                        "Problem opening %s for reading! Error is 2.\nNo such file or directory");
        var disk = device.disk();
        for (var option : arguments.options()) {
            disk = after(option, disk);
        }
        refuseInUse(path, device.disk(), disk);
        state.change(disk);
        return said(arguments, disk);
    }

    /// The real one would write all the same, and the kernel would go on with the old table: always a defect
    /// in an installation.
    private void refuseInUse(String path, SimulatedDisk before, SimulatedDisk after)
            throws Refusal {
        if (!before.equals(after) && state.busy(before)) {
            throw new Refusal(
                    4, "Warning: The kernel is still using the old partition table of " + path);
        }
    }

    private SimulatedDisk after(Option option, SimulatedDisk disk) throws Refusal, IOException {
        return switch (option.name()) {
            case "zap-all", "zap" -> {
                DiskContents.of(state).forget(disk);
                yield disk.withoutTable();
            }
            case "clear" -> disk.withoutTable().with(emptyTable());
            case "new" -> newPartition(disk, option.value().split(":"));
            case "typecode" -> typed(disk, option.value().split(":"));
            case "change-name" -> named(disk, option.value().split(":", 2));
            case "partition-guid" -> identified(disk, option.value().split(":"));
            case "disk-guid" ->
                    disk.with(new SimulatedTable(option.value(), table(disk).partitions()));
            case "attributes" -> checked(disk, option.value());
            case "move-second-header" -> moved(disk);
            case "backup" -> backedUp(disk, option.value());
            default -> disk;
        };
    }

    private static SimulatedTable emptyTable() {
        return new SimulatedTable(UUID.randomUUID().toString().toUpperCase(Locale.ROOT), List.of());
    }

    /// A disk without a table gets one.
    private static SimulatedTable table(SimulatedDisk disk) {
        return disk.table().orElseGet(SimulatedSgdisk::emptyTable);
    }

    private static SimulatedDisk newPartition(SimulatedDisk disk, String[] parts) throws Refusal {
        var table = table(disk);
        var sectors = new Sectors(disk);
        var number = number(parts[0], table);
        var first = sectors.first(parts.length > 1 ? parts[1] : "0", table);
        var last = sectors.last(parts.length > 2 ? parts[2] : "0", first);
        var taken = table.partition(number).isPresent() || table.overlaps(first, last);
        if (taken || last < first || last > sectors.lastUsable()) {
            throw new Refusal(
                    4,
                    "Could not create partition %d from %d to %d\nError encountered; not saving changes."
                            .formatted(number, first, last));
        }
        var guid = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        return disk.with(table).with(new SimulatedPartition(number, first, last, "8300", "", guid));
    }

    private static int number(String text, SimulatedTable table) throws Refusal {
        var number = parsed(text);
        for (var i = 1; number == 0; i++) {
            number = table.partition(i).isPresent() ? 0 : i;
        }
        return number;
    }

    private static int parsed(String text) throws Refusal {
        if (!text.matches("\\d{1,3}")) {
            throw new Refusal(4, "Could not understand partition number '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static SimulatedPartition partition(SimulatedDisk disk, String number) throws Refusal {
        var found = table(disk).partition(parsed(number));
        if (found.isEmpty()) {
            throw new Refusal(4, "Partition " + number + " does not exist!");
        }
        return found.get();
    }

    private static SimulatedDisk typed(SimulatedDisk disk, String[] parts) throws Refusal {
        if (parts.length != 2 || !parts[1].matches("[0-9A-Fa-f]{4}|[0-9A-Fa-f-]{36}")) {
            throw new Refusal(4, "Could not change partition type code!");
        }
        var code = parts[1].toUpperCase(Locale.ROOT);
        return disk.with(table(disk).with(partition(disk, parts[0]).typed(code)));
    }

    private static SimulatedDisk named(SimulatedDisk disk, String[] parts) throws Refusal {
        return disk.with(table(disk).with(partition(disk, parts[0]).named(parts[1])));
    }

    private static SimulatedDisk identified(SimulatedDisk disk, String[] parts) throws Refusal {
        return disk.with(table(disk).with(partition(disk, parts[0]).identified(parts[1])));
    }

    /// The real one makes a new table where there is none: always a defect in an installation.
    private static SimulatedDisk moved(SimulatedDisk disk) throws Refusal {
        if (disk.table().filter(table -> table.kind().equals("gpt")).isEmpty()) {
            throw new Refusal(2, "There is no GPT whose second header could be moved.");
        }
        return disk;
    }

    private static SimulatedDisk checked(SimulatedDisk disk, String attributes) throws Refusal {
        partition(disk, attributes.split(":")[0]);
        return disk;
    }

    private SimulatedDisk backedUp(SimulatedDisk disk, String file) throws IOException {
        Files.writeString(Path.of(file), table(disk).toString());
        return disk;
    }

    private static String said(Arguments arguments, SimulatedDisk disk) {
        if (arguments.has("verify")) {
            return "\nNo problems found. 0 free sectors (0 bytes) available in 0\nsegments\n";
        }
        return arguments.has("print")
                ? Printed.of(disk)
                : "The operation has completed successfully.\n";
    }
}
