package dev.slipway.core.step;

import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.step.site.Mounts;
import dev.slipway.core.step.site.Site;
import java.util.List;
import java.util.stream.Stream;

/// A step that writes files: it is done when they are on the disk. After a power cut nobody does again what the journal
/// calls done.
record FlushedStep(InstallStep step, Site site) implements InstallStep {
    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.concat(step.commands().stream(), Stream.of(Mounts.flush().toString()))
                .toList();
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var outcome = step.run(context);
        site.tools(context).run(Mounts.flush());
        return outcome;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        step.restore(context);
    }

    @Override
    public String change() {
        return step.change();
    }
}
