package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.DiskArray;
import dev.slipway.core.plan.FileSystemStep.FinishFileSystems;
import dev.slipway.core.step.disk.Udev;
import dev.slipway.core.step.site.Arrays;
import dev.slipway.core.step.site.Mounts;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import java.util.List;
import java.util.stream.Stream;

/// Writes out what is in memory, unmounts, has every file system checked by its own tool, and stops the arrays.
public final class FinishFileSystemsStep implements InstallStep {
    private final FinishFileSystems step;
    private final Mounting mounting;
    private final Site site;

    public FinishFileSystemsStep(FinishFileSystems step, Site site) {
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
        var unmounts =
                step.mounts().reversed().stream().map(each -> Mounts.unmount(mounting.place(each)));
        return Stream.of(Stream.of(Mounts.flush()), unmounts, checks(), settle(), stops())
                .flatMap(some -> some)
                .map(Command::toString)
                .toList();
    }

    /// Nothing but who holds the file systems.
    @Override
    public String change() {
        return "";
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        tools.run(Mounts.flush());
        for (var mount : step.mounts().reversed()) {
            mounting.unmount(tools, mounting.place(mount));
        }
        for (var check : checks().toList()) {
            tools.run(check);
        }
        for (var command : settle().toList()) {
            tools.run(command);
        }
        for (var array : step.arrays().reversed()) {
            stop(tools, array);
        }
        return Outcome.DONE;
    }

    /// The steps that mounted and assembled have done so again for those between them.
    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        run(context);
    }

    private void stop(Tools tools, DiskArray array) throws InstallException, InterruptedException {
        tools.run(Arrays.stop(array.device()));
        site.holdings().stopped(array.device());
    }

    private Stream<Command> checks() {
        return step.fileSystems().stream().flatMap(Mkfs::check);
    }

    /// udev looks at what was closed after writing, and an array that it looks at cannot be stopped.
    private Stream<Command> settle() {
        return step.arrays().isEmpty() ? Stream.empty() : Stream.of(Udev.settle());
    }

    private Stream<Command> stops() {
        return step.arrays().reversed().stream().map(array -> Arrays.stop(array.device()));
    }
}
