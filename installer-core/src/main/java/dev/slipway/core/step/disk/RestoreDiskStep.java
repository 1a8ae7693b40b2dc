package dev.slipway.core.step.disk;

import dev.slipway.core.check.DiskInWords;
import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.DiskStep.RestoreDisk;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.SavedArea;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Puts a disk's partition tables and labels back, looks whether all is there again, and says what is not.
public final class RestoreDiskStep implements InstallStep {
    private final RestoreDisk step;
    private final Site site;

    public RestoreDiskStep(RestoreDisk step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return all().stream().map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("restore-disk.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var then = site.seen(step.disk());
        site.confirmFree(step.disk());
        refuseIncomplete();
        var tools = site.tools(context);
        for (var command : all()) {
            tools.run(command);
        }
        verify(then, site.confirm(step.disk()));
        context.fact("restored", Words.of("restore-disk.restored", name(), contents(then)));
        if (step.overwritten() && !then.contents().isEmpty()) {
            context.fact("lost", Words.of("restore-disk.lost", name(), contents(then)));
        }
        return Outcome.DONE;
    }

    /// It is its own verification: run again, it writes the same.
    @Override
    public void restore(StepContext context) {}

    /// The table first: only then are there partitions to write to. Their paths lead to the old ones once the
    /// kernel has read it.
    private List<Command> all() {
        var folder = site.records().saved();
        var commands = new ArrayList<Command>();
        areas(this::ofTheDisk).forEach(area -> commands.add(Dd.restore(area, folder)));
        commands.add(Command.of("blockdev", "--rereadpt", step.disk().path()));
        commands.add(Udev.settle());
        areas(area -> !ofTheDisk(area)).forEach(area -> commands.add(Dd.restore(area, folder)));
        return commands;
    }

    private Stream<SavedArea> areas(Predicate<SavedArea> wanted) {
        return step.areas().stream().filter(wanted);
    }

    private boolean ofTheDisk(SavedArea area) {
        return area.device().equals(step.disk().path());
    }

    /// Half of it would be worse than nothing.
    private void refuseIncomplete() throws InstallException {
        for (var area : step.areas()) {
            var file = site.records().saved().resolve(area.file());
            if (length(file) != area.lengthBytes()) {
                throw new InstallException(
                        new FileUnusable(file.toString(), Words.of("restore-disk.not-saved")));
            }
        }
    }

    private static long length(Path file) throws InstallException {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), e.toString()), e);
        }
    }

    private void verify(Disk then, Disk now) throws InstallException {
        if (!PlanHash.sameDisk(then, now)) {
            throw new InstallException(
                    new VerificationFailed(name(), DiskInWords.of(then), DiskInWords.of(now)));
        }
    }

    private String name() {
        return step.disk().name();
    }

    private static String contents(Disk disk) {
        return DiskInWords.contents(disk);
    }
}
