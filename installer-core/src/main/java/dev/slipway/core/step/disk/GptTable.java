package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.Partition;
import java.util.Comparator;
import java.util.List;

/// A GUID partition table, by sgdisk.
record GptTable(PartitionDisk step) implements PartitionTable {
    private static final int ALIGNMENT_BYTES = 1 << 20;

    @Override
    public Command create() {
        var alignment = ALIGNMENT_BYTES / step.sectorBytes();
        return Sgdisk.create(step.disk().path(), alignment, step.tableId(), step.partitions());
    }

    @Override
    public Command print() {
        return Sgdisk.print(step.disk().path());
    }

    @Override
    public List<Found> expected() {
        return step.partitions().stream()
                .sorted(Comparator.comparingInt(Partition::number))
                .map(Found::labelled)
                .toList();
    }

    @Override
    public List<Found> found(Output printed) {
        return Sgdisk.partitions(printed);
    }
}
