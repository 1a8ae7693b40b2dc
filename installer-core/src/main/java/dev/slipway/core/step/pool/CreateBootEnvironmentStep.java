package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.Step.CreateBootEnvironment;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.site.Zpool;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Creates the dataset that the image is unpacked into, mounts it, and makes it the one to start from.
public final class CreateBootEnvironmentStep implements InstallStep {
    private final CreateBootEnvironment step;
    private final Site site;
    private final RootDataset root;

    public CreateBootEnvironmentStep(CreateBootEnvironment step, Site site) {
        this.step = step;
        this.site = site;
        this.root = new RootDataset(step.dataset(), site);
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(
                        Zfs.names(step.pool()),
                        create(),
                        activate(),
                        root.mount(),
                        Properties.get("zpool", activated().keySet(), step.pool()),
                        root.get())
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("create-boot-environment.change", step.dataset());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        var there = tools.run(Zfs.names(step.pool())).lines().contains(step.dataset());
        if (!there) {
            tools.run(create());
        }
        tools.run(activate());
        root.mountOnce(tools, there);
        verify(tools);
        return Outcome.DONE;
    }

    private void verify(Tools tools) throws InstallException, InterruptedException {
        Properties.verify(tools, "zpool", step.pool(), activated());
        root.verify(tools);
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        root.mountOnce(tools, true);
        verify(tools);
    }

    private Command create() {
        return Zfs.create(step.dataset(), step.properties());
    }

    private Command activate() {
        return Zpool.startFrom(step.pool(), step.dataset());
    }

    private Map<String, String> activated() {
        return Map.of("bootfs", step.dataset());
    }
}
