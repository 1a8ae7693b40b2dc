package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.DiskFailure.DiskReadFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.plan.DiskStep.SaveDisk;
import dev.slipway.core.plan.SavedArea;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Saves partition tables and labels before the first write. Reads the disk only.
public final class SaveDiskStep implements InstallStep {
    private final SaveDisk step;
    private final Site site;

    public SaveDiskStep(SaveDisk step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var folder = site.records().saved();
        return step.areas().stream()
                .map(area -> Dd.save(area, folder))
                .map(Command::toString)
                .toList();
    }

    /// Nothing of the disk.
    @Override
    public String change() {
        return "";
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirmUntouched(step.disk());
        var tools = site.tools(context);
        var folder = site.records().savedFolder();
        for (var area : step.areas()) {
            tools.run(Dd.save(area, folder));
            refuseShort(area, folder.resolve(area.file()));
        }
        return Outcome.DONE;
    }

    /// The disk looks otherwise by now. What was saved may be gone with the memory that it was in: that hinders
    /// a roll back, not the installation.
    @Override
    public void restore(StepContext context) throws InterruptedException {
        var folder = site.records().saved();
        if (!step.areas().stream().allMatch(area -> Files.exists(folder.resolve(area.file())))) {
            context.log(
                    dev.slipway.core.event.InstallEvent.Level.WARNING,
                    Words.of("save-disk.gone", step.disk().name()));
        }
    }

    private void refuseShort(SavedArea area, Path file) throws InstallException {
        try {
            var saved = Files.size(file);
            if (saved != area.lengthBytes()) {
                throw new InstallException(
                        new DiskReadFailed(
                                step.disk().name(),
                                Words.of(
                                        "save-disk.short",
                                        "" + saved,
                                        "" + area.lengthBytes(),
                                        area.device())));
            }
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), e.toString()), e);
        }
    }
}
