package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.AdoptionStep.ActivateBootEnvironment;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.site.Zpool;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes a boot environment that is whole by now the one that the pool starts from.
public final class ActivateBootEnvironmentStep implements InstallStep {
    private final ActivateBootEnvironment step;
    private final Site site;

    public ActivateBootEnvironmentStep(ActivateBootEnvironment step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(
                        Zpool.startFrom(step.pool(), step.dataset()),
                        Properties.get("zpool", expected().keySet(), step.pool()))
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("activate-boot-environment.change", step.pool(), step.dataset());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.tools(context).run(Zpool.startFrom(step.pool(), step.dataset()));
        restore(context);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        Properties.verify(site.tools(context), "zpool", step.pool(), expected());
    }

    private Map<String, String> expected() {
        return Map.of("bootfs", step.dataset());
    }
}
