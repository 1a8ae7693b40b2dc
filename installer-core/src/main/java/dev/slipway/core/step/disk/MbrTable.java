package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A master boot record, by sfdisk: what it is to write goes in on standard input.
record MbrTable(PartitionDisk step) implements PartitionTable {
    /// The table itself, among what was read back.
    private static final int TABLE = 0;

    private static final String KIND = "dos";

    /// In place of any table that is there. Some BIOSes start only from a disk with an active partition.
    @Override
    public Command create() {
        return Command.of(
                        "sfdisk",
                        "--quiet",
                        "--wipe=always",
                        "--wipe-partitions=always",
                        step.disk().path())
                .saying(script());
    }

    private String script() {
        var lines = new ArrayList<>(List.of("label: " + KIND, "label-id: " + id(), ""));
        step.partitions().forEach(partition -> lines.add(line(partition)));
        return String.join("\n", lines) + "\n";
    }

    /// As sfdisk writes it.
    private String id() {
        return "0x" + step.tableId();
    }

    private static String line(Partition partition) {
        var size =
                partition.sizeMebibytes() == 0 ? "" : "size=" + partition.sizeMebibytes() + "MiB, ";
        var active = partition.number() == 1 ? ", bootable" : "";
        return size + "type=" + partition.typeCode() + active;
    }

    @Override
    public Command print() {
        return Command.of("sfdisk", "--json", step.disk().path());
    }

    @Override
    public List<Found> expected() {
        var table = new Found(TABLE, KIND, id());
        var partitions = step.partitions().stream().map(MbrTable::expected);
        return Stream.concat(Stream.of(table), partitions).toList();
    }

    private static Found expected(Partition partition) {
        return new Found(partition.number(), partition.typeCode(), "");
    }

    @Override
    public List<Found> found(Output printed) throws InstallException {
        try {
            return found(JsonMapper.shared().readTree(printed.text()).path("partitiontable"));
        } catch (JacksonException e) {
            var problem = String.valueOf(e.getMessage());
            throw new InstallException(new OutputUnreadable(print().argv(), problem), e);
        }
    }

    private static List<Found> found(JsonNode table) {
        var found = new ArrayList<Found>();
        found.add(
                new Found(TABLE, table.path("label").asString(""), table.path("id").asString("")));
        for (var each : table.path("partitions")) {
            found.add(new Found(found.size(), each.path("type").asString(""), ""));
        }
        return found;
    }
}
