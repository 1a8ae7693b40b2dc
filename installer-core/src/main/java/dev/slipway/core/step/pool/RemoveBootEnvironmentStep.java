package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import dev.slipway.core.plan.AdoptionStep.RemoveBootEnvironment;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.site.Zpool;
import java.util.List;
import java.util.stream.Stream;

/// Destroys what an installation added to a pool, and only that: datasets that carry its mark. The pool starts from
/// what it started from before.
public final class RemoveBootEnvironmentStep implements InstallStep {
    private static final String BOOTFS = "bootfs";

    /// What zpool prints where there is none.
    private static final String NONE = "-";

    private final RemoveBootEnvironment step;
    private final AdoptPool adopted;
    private final Site site;
    private final AdoptedPool pool;
    private final ImportNote note;

    public RemoveBootEnvironmentStep(RemoveBootEnvironment step, Site site) {
        this.step = step;
        this.adopted = step.adopted();
        this.site = site;
        this.pool = new AdoptedPool(adopted, site);
        this.note = new ImportNote(adopted, site);
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var all =
                Stream.of(
                        pool.bringingIn(true),
                        Zfs.names(adopted.pool()),
                        Mark.get(Mark.PLAN, adopted.dataset()),
                        Mark.get(Mark.BEFORE, adopted.dataset()),
                        Zpool.startFrom(adopted.pool(), "<before>"),
                        Zfs.destroy(adopted.dataset()));
        return all.limit(step.hash().isPresent() ? Long.MAX_VALUE : 1)
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return step.hash().isPresent()
                ? Words.of("remove-boot-environment.change", adopted.dataset())
                : "";
    }

    /// Of a pool that was never imported there is nothing to let go; whose it is by now, nobody knows.
    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        if (step.hash().isEmpty() && !note.isThere()) {
            return Outcome.SKIPPED;
        }
        var tools = site.tools(context);
        pool.refuseHeld(tools);
        pool.bringIn(tools, true);
        pool.verify(tools);
        if (step.hash().isPresent()) {
            removeOurs(tools, context);
        }
        return Outcome.DONE;
    }

    private void removeOurs(Tools tools, StepContext context)
            throws InstallException, InterruptedException {
        var names = names(tools);
        if (names.contains(adopted.dataset())) {
            remove(tools, context);
        }
        removeParent(tools, names);
    }

    private boolean ours(Tools tools, String dataset)
            throws InstallException, InterruptedException {
        return Mark.isOf(step.hash().orElseThrow(), tools, dataset);
    }

    /// It is its own verification: run again, it finds nothing to do.
    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        run(context);
    }

    private void remove(Tools tools, StepContext context)
            throws InstallException, InterruptedException {
        var dataset = adopted.dataset();
        if (!ours(tools, dataset)) {
            context.log(Level.WARNING, Words.of("remove-boot-environment.foreign", dataset));
            return;
        }
        putBack(tools);
        tools.run(Zfs.destroy(dataset));
        refuseThere(tools, dataset);
        context.fact("destroyed", dataset);
    }

    /// Another one that somebody made it start from since is his wish.
    private void putBack(Tools tools) throws InstallException, InterruptedException {
        var now = Properties.required(tools, "zpool", adopted.pool(), BOOTFS);
        if (now.equals(adopted.dataset())) {
            var before = Mark.before(tools, adopted.dataset());
            tools.run(Zpool.startFrom(adopted.pool(), before.equals(NONE) ? "" : before));
        }
    }

    /// Where we made it, and nobody put anything else there.
    private void removeParent(Tools tools, List<String> names)
            throws InstallException, InterruptedException {
        var parent = adopted.dataset().substring(0, adopted.dataset().lastIndexOf('/'));
        var used = names(tools).stream().anyMatch(name -> name.startsWith(parent + "/"));
        if (!used && names.contains(parent) && ours(tools, parent)) {
            tools.run(Zfs.destroy(parent));
            refuseThere(tools, parent);
        }
    }

    private void refuseThere(Tools tools, String dataset)
            throws InstallException, InterruptedException {
        if (names(tools).contains(dataset)) {
            throw new InstallException(
                    new VerificationFailed(
                            dataset,
                            Words.of("remove-boot-environment.gone"),
                            Words.of("remove-boot-environment.there")));
        }
    }

    private List<String> names(Tools tools) throws InstallException, InterruptedException {
        return Zfs.listed(tools, adopted.pool());
    }
}
