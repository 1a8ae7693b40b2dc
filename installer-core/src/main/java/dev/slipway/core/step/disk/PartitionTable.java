package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.Partition;
import java.util.List;

/// A partition table of one kind: how it is written and read back.
sealed interface PartitionTable permits GptTable, MbrTable {
    static PartitionTable of(PartitionDisk step) {
        return switch (step.table()) {
            case GPT -> new GptTable(step);
            case MBR -> new MbrTable(step);
        };
    }

    Command create();

    Command print();

    List<Found> expected();

    List<Found> found(Output printed) throws InstallException;

    /// A partition as it was read back.
    record Found(int number, String typeCode, String label) {
        static Found labelled(Partition partition) {
            return new Found(partition.number(), partition.typeCode(), partition.label());
        }

        @Override
        public String toString() {
            return number + ":" + typeCode + ":" + label;
        }
    }
}
