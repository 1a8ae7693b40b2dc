package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.ArrayList;
import java.util.List;

/// Writes a disk's partition table, and waits until its partitions are there.
public final class PartitionDiskStep implements InstallStep {
    private final PartitionDisk step;
    private final Site site;
    private final PartitionTable table;

    public PartitionDiskStep(PartitionDisk step, Site site) {
        this.step = step;
        this.site = site;
        this.table = PartitionTable.of(step);
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var all = new ArrayList<>(writing());
        all.add(table.print());
        return all.stream().map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("partition-disk.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirmFree(step.disk());
        var tools = site.tools(context);
        for (var command : writing()) {
            tools.run(command);
        }
        verify(table.found(tools.run(table.print())));
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        verify(table.found(site.tools(context).run(table.print())));
    }

    /// Where a partition begins now, there may have been a file system before whose beginning lay inside
    /// another: nothing found it until now.
    private List<Command> writing() {
        var all = new ArrayList<Command>();
        all.add(table.create());
        all.add(Udev.settle());
        devices().forEach(device -> all.add(Wipefs.erase(device)));
        return all;
    }

    private List<String> devices() {
        return step.partitions().stream()
                .map(partition -> step.disk().partition(partition.number()))
                .toList();
    }

    private void verify(List<PartitionTable.Found> found) throws InstallException {
        var expected = table.expected();
        if (!expected.equals(found)) {
            throw new InstallException(
                    new VerificationFailed(
                            step.disk().name(), expected.toString(), found.toString()));
        }
    }
}
