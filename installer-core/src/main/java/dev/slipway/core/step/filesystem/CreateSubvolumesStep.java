package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.FileSystemStep.CreateSubvolumes;
import dev.slipway.core.plan.Mount;
import dev.slipway.core.step.site.Mounts;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the subvolumes of a Btrfs file system, which is mounted at the target root for as long as that takes.
public final class CreateSubvolumesStep implements InstallStep {
    private static final String ROOT = "/";

    private final CreateSubvolumes step;
    private final Mounting mounting;
    private final Site site;

    public CreateSubvolumesStep(CreateSubvolumes step, Site site) {
        this.step = step;
        this.mounting = new Mounting(site);
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var all = new ArrayList<Command>();
        all.add(Mounts.table());
        all.add(mounting.command(whole()));
        for (var subvolume : step.subvolumes()) {
            all.add(create(subvolume));
            all.add(show(subvolume));
        }
        all.add(Mounts.unmount(site.root()));
        return all.stream().map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("create-subvolumes.change", step.fileSystem().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        mounting.confirm(step.fileSystem());
        var tools = site.tools(context);
        unmountLeftover(tools);
        mounting.mount(tools, whole());
        for (var subvolume : step.subvolumes()) {
            make(tools, subvolume);
        }
        mounting.unmount(tools, site.root());
        return Outcome.DONE;
    }

    /// That they are there, the mounts behind this step will say.
    @Override
    public void restore(StepContext context) {}

    /// Of a run that was killed in the middle of this step.
    private void unmountLeftover(Tools tools) throws InstallException, InterruptedException {
        var left = new Mounts.Mounted(site.root().toString(), step.fileSystem().id() + " /");
        if (Mounts.table(tools.run(Mounts.table())).contains(left)) {
            mounting.unmount(tools, site.root());
        }
    }

    /// One that is there is of an earlier run: nobody else has written to this file system.
    private void make(Tools tools, String subvolume) throws InstallException, InterruptedException {
        if (!Files.isDirectory(path(subvolume))) {
            tools.run(create(subvolume));
        }
        tools.run(show(subvolume));
    }

    /// The file system itself, whatever is mounted later.
    private Mount whole() {
        return new Mount(step.fileSystem(), ROOT, List.of("subvolid=5"));
    }

    private Command create(String subvolume) {
        return Command.of("btrfs", "subvolume", "create", path(subvolume).toString());
    }

    /// Fails where it is only a folder.
    private Command show(String subvolume) {
        return Command.of("btrfs", "subvolume", "show", path(subvolume).toString());
    }

    private Path path(String subvolume) {
        return site.root().resolve(subvolume);
    }
}
