package dev.slipway.core.plan;

import dev.slipway.core.plan.DiskStep.ClearDisk;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.DiskStep.RestoreDisk;
import dev.slipway.core.plan.DiskStep.SaveDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Undoing an installation that did not reach its end, as a plan of its own.
public final class RollBack {
    private final Plan installed;
    private final Set<String> begun;

    private RollBack(Plan installed, Set<String> begun) {
        this.installed = installed;
        this.begun = begun;
    }

    /// Pure: the same values make the same plan.
    ///
    /// @param begun the ids of the steps of `installed` that were begun
    public static Plan of(Plan installed, Set<String> begun) {
        var undone = new RollBack(installed, begun);
        return new Plan(
                installed.machine(),
                installed.configuration(),
                installed.image(),
                installed.system(),
                installed.erased().stream().filter(undone::isBegun).toList(),
                installed.kept(),
                undone.steps());
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var step : installed.steps().reversed()) {
            if (step instanceof SaveDisk(var disk, var areas) && isBegun(disk.id())) {
                steps.add(new RestoreDisk(disk, areas, overwritten()));
            }
        }
        steps.addAll(new AdoptionUndone(installed, begun).steps());
        return steps;
    }

    private boolean isBegun(Erasure erasure) {
        return isBegun(erasure.disk().id());
    }

    private boolean isBegun(String disk) {
        return installed.steps().stream()
                .anyMatch(
                        step ->
                                step instanceof ClearDisk clear
                                        && clear.disk().id().equals(disk)
                                        && begun.contains(clear.id()));
    }

    /// Whether any step was begun that writes more than tables and labels.
    private boolean overwritten() {
        return installed.steps().stream()
                .filter(step -> begun.contains(step.id()))
                .anyMatch(
                        step ->
                                !(step instanceof SaveDisk
                                        || step instanceof ClearDisk
                                        || step instanceof PartitionDisk));
    }
}
