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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Creates the dataset that the image is unpacked into, mounts it, and makes it the one to start from.
public final class CreateBootEnvironmentStep implements InstallStep {
    private final CreateBootEnvironment step;
    private final Site site;

    public CreateBootEnvironmentStep(CreateBootEnvironment step, Site site) {
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
                        Zfs.names(step.pool()),
                        create(),
                        activate(),
                        mount(),
                        Properties.get("zpool", activated().keySet(), step.pool()),
                        Properties.get("zfs", mounted().keySet(), step.dataset()))
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
        mountOnce(tools, there);
        verify(tools);
        return Outcome.DONE;
    }

    private void mountOnce(Tools tools, boolean perhapsMounted)
            throws InstallException, InterruptedException {
        var dataset = step.dataset();
        if (!perhapsMounted || !Properties.value(tools, "zfs", dataset, "mounted").equals("yes")) {
            tools.run(mount());
        }
    }

    private void verify(Tools tools) throws InstallException, InterruptedException {
        Properties.verify(tools, "zpool", step.pool(), activated());
        Properties.verify(tools, "zfs", step.dataset(), mounted());
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        mountOnce(tools, true);
        verify(tools);
    }

    private Command create() {
        return Zfs.create(step.dataset(), step.properties());
    }

    private Command activate() {
        return Command.of("zpool", "set", "bootfs=" + step.dataset(), step.pool());
    }

    /// It must be asked for: no boot environment mounts itself, or each would over the others.
    private Command mount() {
        return Command.of("zfs", "mount", step.dataset());
    }

    private Map<String, String> activated() {
        return Map.of("bootfs", step.dataset());
    }

    /// If it were not, the image would go into the system that installs.
    private Map<String, String> mounted() {
        var expected = new LinkedHashMap<String, String>();
        expected.put("mounted", "yes");
        expected.put("mountpoint", MountPoint.below(site.root(), "/"));
        return expected;
    }
}
