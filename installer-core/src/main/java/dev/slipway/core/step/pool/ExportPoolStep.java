package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.PoolStep.ExportPool;
import dev.slipway.core.step.site.Mounts;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.site.Zpool;
import java.util.List;
import java.util.stream.Stream;

/// Writes out what is in memory and lets go of the pool; its datasets are unmounted on the way.
public final class ExportPoolStep implements InstallStep {
    private final ExportPool step;
    private final Site site;

    public ExportPoolStep(ExportPool step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(Zpool.names(), Mounts.flush(), Zpool.export(step.pool()), Zpool.names())
                .map(Command::toString)
                .toList();
    }

    /// Nothing but who holds the pool.
    @Override
    public String change() {
        return "";
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        if (!imported(tools)) {
            return Outcome.SKIPPED;
        }
        tools.run(Mounts.flush());
        tools.run(Zpool.export(step.pool()));
        if (imported(tools)) {
            throw new InstallException(
                    new VerificationFailed(
                            step.pool(),
                            Words.of("export-pool.exported"),
                            Words.of("export-pool.imported")));
        }
        site.holdings().exported(step.pool());
        return Outcome.DONE;
    }

    /// The step that created the pool has imported it again for those between them.
    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        run(context);
    }

    private boolean imported(Tools tools) throws InstallException, InterruptedException {
        return Zpool.isAmong(tools.run(Zpool.names()), step.pool());
    }
}
