package dev.slipway.core.step;

import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.SystemStep.WriteSystemConfiguration;
import dev.slipway.core.step.site.HostId;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.List;

/// Tells the new system who it is.
final class WriteSystemConfigurationStep implements InstallStep {
    private final WriteSystemConfiguration step;
    private final Site site;
    private final SystemWriting writing;

    WriteSystemConfigurationStep(WriteSystemConfiguration step, Site site, SystemWriting writing) {
        this.step = step;
        this.site = site;
        this.writing = writing;
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
        return Words.of("write-system-configuration.change");
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var plan = site.plan();
        for (var note : writing.write(plan.system(), plan.configuration(), site.root())) {
            context.log(Level.WARNING, note);
        }
        HostId.of(plan.machine()).writeTo(site.files());
        context.fact("hostname", plan.system().hostname());
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it.
    @Override
    public void restore(StepContext context) throws InterruptedException {
        context.fact("hostname", site.plan().system().hostname());
    }
}
