package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.DiskFailure.BootEnvironmentTaken;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.site.Zpool;
import java.util.List;
import java.util.stream.Stream;

/// Imports a pool that is there below the root of the new system, and looks whether a boot environment can be added
/// to it. Once it is finished, what is there by the name of the new one is this installation's.
public final class AdoptPoolStep implements InstallStep {
    private final AdoptPool step;
    private final Site site;
    private final AdoptedPool pool;
    private final ImportNote note;

    public AdoptPoolStep(AdoptPool step, Site site) {
        this.step = step;
        this.site = site;
        this.pool = new AdoptedPool(step, site);
        this.note = new ImportNote(step, site);
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var before =
                Stream.of(
                        Zpool.names(),
                        pool.bringingIn(step.holder().isPresent()),
                        pool.identity(),
                        pool.health());
        return Stream.of(before, pool.unlocking(), Stream.of(Zfs.names(step.pool())))
                .flatMap(commands -> commands)
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("adopt-pool.change", step.pool());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        pool.refuseHeld(tools);
        bringIn(tools);
        pool.refuseUnhealthy(tools);
        pool.unlock(tools);
        refuseTaken(tools);
        context.fact("adopted", step.pool() + " " + step.guid());
        return Outcome.DONE;
    }

    /// By force, because the system that imported it for us may have ended without letting go of it.
    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        pool.refuseHeld(tools);
        pool.bringIn(tools, true);
        pool.verify(tools);
        pool.refuseUnhealthy(tools);
        pool.unlock(tools);
        context.fact("adopted", step.pool() + " " + step.guid());
    }

    private void refuseTaken(Tools tools) throws InstallException, InterruptedException {
        if (Zfs.listed(tools, step.pool()).contains(step.dataset())) {
            var name = step.dataset().substring(step.dataset().lastIndexOf('/') + 1);
            throw new InstallException(new BootEnvironmentTaken(name, step.dataset()));
        }
    }

    /// One that could not be imported is not held by us: whoever goes on has no more reason to force it than this run.
    private void bringIn(Tools tools) throws InstallException, InterruptedException {
        var before = note.isThere();
        note.write();
        try {
            pool.bringIn(tools, step.holder().isPresent() || before);
        } catch (InstallException e) {
            if (!before && e.failure() instanceof CommandFailed) {
                note.remove();
            }
            throw e;
        }
        pool.verify(tools);
    }
}
