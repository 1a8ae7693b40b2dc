package dev.slipway.core.platform.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import dev.slipway.core.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// sfdisk(8): `--json` reads a partition table, a script on standard input writes an MBR.
final class SimulatedSfdisk implements SimulatedTool {
    private static final Syntax SYNTAX = Syntax.of("J/json q/quiet w/wipe: W/wipe-partitions:");

    /// sgdisk's codes and the types that they stand for.
    private static final Map<String, String> TYPES =
            Map.of(
                    "EF00", "C12A7328-F81F-11D2-BA4B-00A0C93EC93B",
                    "EF02", "21686148-6449-6E6F-744E-656564454649",
                    "BF00", "6A85CF4D-1DD2-11B2-99A6-080020736631",
                    "BF01", "6A898CC3-1DD2-11B2-99A6-080020736631",
                    "8300", "0FC63DAF-8483-4772-8E79-3D69D8477DE4",
                    "0C01", "E3C9E316-0B5C-4DB8-817D-F92DF00215AE",
                    "0700", "EBD0A0A2-B9E5-4433-87C0-68B6B72699C7",
                    "2700", "DE94BBA4-06D1-4D40-A16A-BFD50179D6AC");

    private final SimulatedMachineState state;

    SimulatedSfdisk(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        return run(tool, argv, Secret.of(""));
    }

    @Override
    public String run(String tool, List<String> argv, Secret input) throws Refusal {
        var arguments = SYNTAX.parse(tool, argv);
        var path = arguments.operand();
        var disk =
                state.device(path, 1, "sfdisk: cannot open %s: No such file or directory").disk();
        return arguments.has("json")
                ? read(path, disk)
                : written(path, disk, new String(input.bytes(), UTF_8));
    }

    private String written(String path, SimulatedDisk disk, String script) throws Refusal {
        if (state.busy(disk)) {
            throw new Refusal(
                    1, "This disk is currently in use - repartitioning is probably a bad idea.");
        }
        if (!script.startsWith("label: dos\n")) {
            throw new Refusal(1, "sfdisk: " + path + ": only an MBR is written here");
        }
        state.change(new MbrScript(disk).written(script));
        return "";
    }

    private static String read(String path, SimulatedDisk disk) throws Refusal {
        var table = disk.table();
        if (table.isEmpty()) {
            throw new Refusal(
                    1, "sfdisk: " + path + ": does not contain a recognized partition table");
        }
        return said(path, disk, table.get());
    }

    private static String said(String path, SimulatedDisk disk, SimulatedTable table) {
        var sectors = new Sectors(disk);
        return """
        {"partitiontable": {"label":"%s", "id":"%s", "device":"%s", "unit":"sectors",
         "firstlba":%d, "lastlba":%d, "sectorsize":%d, "partitions":[%s]}}
        """
                .formatted(
                        table.kind(),
                        table.guid(),
                        path,
                        sectors.firstUsable(),
                        sectors.lastUsable(),
                        disk.disk().logicalSectorBytes(),
                        table.partitions().stream()
                                .map(partition -> entry(path, partition))
                                .collect(Collectors.joining(",\n")));
    }

    /// It names partitions after the path that it was given.
    private static String entry(String path, SimulatedPartition partition) {
        var infix = path.startsWith("/dev/disk/") ? "-part" : "";
        return "{\"node\":\"%s%s%d\", \"start\":%d, \"size\":%d, \"type\":\"%s\", \"uuid\":\"%s\", \"name\":\"%s\"}"
                .formatted(
                        path,
                        infix,
                        partition.number(),
                        partition.first(),
                        partition.sectors(),
                        TYPES.getOrDefault(partition.typeCode(), partition.typeCode()),
                        partition.guid(),
                        partition.name());
    }
}
