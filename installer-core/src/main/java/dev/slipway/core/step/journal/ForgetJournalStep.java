package dev.slipway.core.step.journal;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.JournalStep.ForgetJournal;
import dev.slipway.core.step.site.Site;
import java.util.List;

/// Takes the copies of the journal away: the installation is at its end.
public final class ForgetJournalStep implements InstallStep {
    private final ForgetJournal step;
    private final Site site;

    public ForgetJournalStep(ForgetJournal step, Site site) {
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
        return "";
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        copy().mounted(site.tools(context), CopiedJournals::removeAll);
        return Outcome.DONE;
    }

    /// Whoever resumed has copied it again.
    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        run(context);
    }

    private JournalCopy copy() {
        return new JournalCopy(site, step.disk());
    }
}
