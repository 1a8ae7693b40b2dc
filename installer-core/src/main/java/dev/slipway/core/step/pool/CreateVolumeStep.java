package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.PoolStep.CreateVolume;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Creates one volume.
public final class CreateVolumeStep implements InstallStep {
    private final CreateVolume step;
    private final Site site;

    public CreateVolumeStep(CreateVolume step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(names(), create(), Properties.get("zfs", expected().keySet(), volume()))
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("create-volume.change", volume());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        var there = tools.run(names()).lines().contains(volume());
        if (!there) {
            tools.run(create());
        }
        Properties.verify(tools, "zfs", volume(), expected());
        return there ? Outcome.SKIPPED : Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        Properties.verify(site.tools(context), "zfs", volume(), expected());
    }

    private Command names() {
        return Zfs.volumes(Zfs.pool(volume()));
    }

    private Command create() {
        return Zfs.createVolume(volume(), step.size(), step.properties());
    }

    private Map<String, String> expected() {
        var expected = new LinkedHashMap<>(step.properties());
        expected.put("volsize", step.size());
        return expected;
    }

    private String volume() {
        return step.volume();
    }
}
