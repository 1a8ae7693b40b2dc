package dev.slipway.core.step;

import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.SystemStep.WriteStorageConfiguration;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.system.StorageFiles;
import java.util.List;

/// Tells the new system what storage it has beside its root.
final class WriteStorageConfigurationStep implements InstallStep {
    private final WriteStorageConfiguration step;
    private final Site site;

    WriteStorageConfigurationStep(WriteStorageConfiguration step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    /// None: no tool is run for it.
    @Override
    public List<String> commands() {
        return List.of();
    }

    @Override
    public String change() {
        return Words.of("write-storage-configuration.change");
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var files = new StorageFiles(site.root());
        for (var note : files.write(step.pools(), step.unlocked(), step.swaps())) {
            context.log(Level.WARNING, note);
        }
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it.
    @Override
    public void restore(StepContext context) {}
}
