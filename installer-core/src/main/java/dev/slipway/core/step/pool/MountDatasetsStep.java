package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.PoolStep.DatasetMount;
import dev.slipway.core.plan.PoolStep.MountDatasets;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Mounts the datasets that the system is going to be written into beside its boot environment. They are
/// unmounted with their pool.
public final class MountDatasetsStep implements InstallStep {
    private final MountDatasets step;
    private final Site site;

    public MountDatasetsStep(MountDatasets step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return step.mounts().stream().flatMap(this::commands).map(Command::toString).toList();
    }

    /// A pool mounted itself when it was created.
    private Stream<Command> commands(DatasetMount mount) {
        var look = Properties.get("zfs", List.of("mounted"), mount.dataset());
        var verify = Properties.get("zfs", expected(mount).keySet(), mount.dataset());
        return mount.dataset().contains("/")
                ? Stream.of(look, Zfs.mount(mount.dataset()), verify)
                : Stream.of(look, verify);
    }

    @Override
    public String change() {
        return Words.of("mount-datasets.change");
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        mount(site.tools(context));
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        mount(site.tools(context));
    }

    private void mount(Tools tools) throws InstallException, InterruptedException {
        for (var mount : step.mounts()) {
            if (!Properties.value(tools, "zfs", mount.dataset(), "mounted").equals("yes")) {
                MountPoint.refuseCovering(site, mount.dataset(), mount.path());
                tools.run(Zfs.mount(mount.dataset()));
            }
            Properties.verify(tools, "zfs", mount.dataset(), expected(mount));
        }
    }

    /// If it were mounted elsewhere, files would go into the system that installs.
    private Map<String, String> expected(DatasetMount mount) {
        var expected = new LinkedHashMap<String, String>();
        expected.put("mounted", "yes");
        expected.put("mountpoint", MountPoint.below(site.root(), mount.path()));
        return expected;
    }
}
