package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.PoolStep.CreateBootEnvironment;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.List;
import java.util.stream.Stream;

/// Creates the dataset that the image is unpacked into, mounts it, and makes it the one to start from.
public final class CreateBootEnvironmentStep implements InstallStep {
    private final CreateBootEnvironment step;
    private final Site site;
    private final MountedRoot root;

    public CreateBootEnvironmentStep(CreateBootEnvironment step, Site site) {
        this.step = step;
        this.site = site;
        this.root = new MountedRoot(step.pool(), step.dataset(), site);
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var made = Stream.of(Zfs.names(step.pool()), create(), root.activate(), root.mount());
        return Stream.concat(made, root.verifying()).map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("create-boot-environment.change", step.dataset());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        var there = Zfs.listed(tools, step.pool()).contains(step.dataset());
        if (!there) {
            tools.run(create());
        }
        tools.run(root.activate());
        root.mountOnce(tools, there);
        root.verify(tools);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        root.mountOnce(tools, true);
        root.verify(tools);
    }

    private Command create() {
        return Zfs.create(step.dataset(), step.properties());
    }
}
