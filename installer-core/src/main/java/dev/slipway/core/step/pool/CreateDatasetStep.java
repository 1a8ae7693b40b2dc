package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.PoolStep.CreateDataset;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Creates one dataset.
public final class CreateDatasetStep implements InstallStep {
    private final CreateDataset step;
    private final Site site;

    public CreateDatasetStep(CreateDataset step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(names(), create(), Properties.get("zfs", expected().keySet(), dataset()))
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("create-dataset.change", dataset());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        var there = tools.run(names()).lines().contains(dataset());
        if (!there) {
            tools.run(create());
        }
        Properties.verify(tools, "zfs", dataset(), expected());
        return there ? Outcome.SKIPPED : Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        Properties.verify(site.tools(context), "zfs", dataset(), expected());
    }

    private Command names() {
        return Zfs.names(Zfs.pool(dataset()));
    }

    private Command create() {
        return Zfs.createUnmounted(dataset(), step.properties());
    }

    private Map<String, String> expected() {
        var expected = new LinkedHashMap<>(step.properties());
        expected.put("type", "filesystem");
        expected.computeIfPresent("mountpoint", (_, path) -> MountPoint.below(site.root(), path));
        return expected;
    }

    private String dataset() {
        return step.dataset();
    }
}
