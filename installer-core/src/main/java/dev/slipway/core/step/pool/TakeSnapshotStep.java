package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.PoolStep.TakeSnapshot;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.List;
import java.util.stream.Stream;

/// Takes the snapshot that the system can be rolled back to: as it was installed.
public final class TakeSnapshotStep implements InstallStep {
    private final TakeSnapshot step;
    private final Site site;

    public TakeSnapshotStep(TakeSnapshot step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(names(), take(), names()).map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("take-snapshot.change", step.snapshot());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        if (taken(tools.run(names()))) {
            context.fact("snapshot", step.snapshot());
            return Outcome.SKIPPED;
        }
        tools.run(take());
        if (!taken(tools.run(names()))) {
            throw missing();
        }
        context.fact("snapshot", step.snapshot());
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        if (!taken(site.tools(context).run(names()))) {
            throw missing();
        }
        context.fact("snapshot", step.snapshot());
    }

    private boolean taken(Output names) {
        return names.lines().contains(step.snapshot());
    }

    private InstallException missing() {
        return new InstallException(
                new VerificationFailed(
                        step.snapshot(),
                        Words.of("take-snapshot.there"),
                        Words.of("take-snapshot.missing")));
    }

    private Command names() {
        return Zfs.snapshots(step.snapshot().split("@", 2)[0]);
    }

    private Command take() {
        return Command.of("zfs", "snapshot", step.snapshot());
    }
}
