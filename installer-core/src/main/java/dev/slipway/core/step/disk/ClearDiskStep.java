package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.plan.DiskStep.ClearDisk;
import dev.slipway.core.plan.Erasure;
import dev.slipway.core.plan.TargetDisk;
import dev.slipway.core.step.disk.Wipefs.Signature;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.ArrayList;
import java.util.List;

/// Takes every label and signature off a disk, those in its partitions first: what they describe would be
/// found again in the new partitions.
public final class ClearDiskStep implements InstallStep {
    private static final String WHOLE_DISK = "disk";
    private static final String MEMBER = "zfs_member";

    private final ClearDisk step;
    private final Site site;

    public ClearDiskStep(ClearDisk step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var all = new ArrayList<Command>();
        for (var device : devices(planned())) {
            all.addAll(labels(planned(), device));
            all.add(Wipefs.erase(device));
        }
        all.addAll(wholeDisk());
        all.add(Wipefs.look(disk().path()));
        return all.stream().map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("clear-disk.change", disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var contents = site.confirmFree(disk()).contents();
        var tools = site.tools(context);
        for (var device : devices(contents)) {
            for (var label : labels(contents, device)) {
                clearLabel(tools, label, context);
            }
            tools.run(Wipefs.erase(device));
        }
        for (var command : wholeDisk()) {
            tools.run(command);
        }
        verify(tools);
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it; what stands on the disk by now is looked at by the steps behind it.
    @Override
    public void restore(StepContext context) {}

    private List<Content> planned() {
        return site.plan().erased().stream()
                .map(Erasure::disk)
                .filter(seen -> seen.id().equals(disk().id()))
                .flatMap(seen -> seen.contents().stream())
                .toList();
    }

    private TargetDisk disk() {
        return step.disk();
    }

    /// The partitions that have something on them, and the disk itself where it has a pool's label.
    private List<String> devices(List<Content> contents) {
        return contents.stream()
                .filter(found -> !found.where().equals(WHOLE_DISK) || found.kind().equals(MEMBER))
                .map(this::device)
                .distinct()
                .toList();
    }

    private List<Command> labels(List<Content> contents, String device) {
        return contents.stream()
                .filter(found -> found.kind().equals(MEMBER) && device(found).equals(device))
                .map(_ -> Command.of("zpool", "labelclear", "-f", device))
                .distinct()
                .toList();
    }

    private String device(Content found) {
        return found.where().equals(WHOLE_DISK)
                ? disk().path()
                : disk().path() + "-part" + found.where();
    }

    private List<Command> wholeDisk() {
        return List.of(
                Wipefs.erase(disk().path()),
                Command.of("sgdisk", "--zap-all", disk().path()),
                Udev.settle());
    }

    /// A label that is damaged already cannot be cleared by zpool, and a machine without ZFS has none; whether anything is left of it, the
    /// look at the end says.
    private static void clearLabel(Tools tools, Command label, StepContext context)
            throws InstallException, InterruptedException {
        try {
            tools.run(label);
        } catch (InstallException e) {
            if (!(e.failure() instanceof CommandFailed || e.failure() instanceof CommandMissing)) {
                throw e;
            }
            context.log(Level.WARNING, Explanation.of(e.failure()).line());
        }
    }

    private void verify(Tools tools) throws InstallException, InterruptedException {
        var left = Wipefs.signatures(tools, disk().path());
        if (!left.isEmpty()) {
            var found = String.join(", ", left.stream().map(Signature::type).distinct().toList());
            throw new InstallException(
                    new VerificationFailed(disk().name(), Words.of("clear-disk.empty"), found));
        }
    }
}
