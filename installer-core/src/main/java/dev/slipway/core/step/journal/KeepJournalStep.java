package dev.slipway.core.step.journal;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.JournalStep.KeepJournal;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.List;

/// Copies plan and journal to where they survive the memory of the system that installs.
public final class KeepJournalStep implements InstallStep {
    private final KeepJournal step;
    private final Site site;

    public KeepJournalStep(KeepJournal step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return copy().commands().stream().map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("keep-journal.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        copy().mounted(site.tools(context), copies -> copies.put(site.records()));
        return Outcome.DONE;
    }

    /// The journal has grown since.
    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        run(context);
    }

    private JournalCopy copy() {
        return new JournalCopy(site, step.disk());
    }
}
