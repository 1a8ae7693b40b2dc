package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.FileSystemStep.MountFileSystems;
import dev.slipway.core.plan.Mount;
import dev.slipway.core.step.site.Mounts;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import java.util.List;
import java.util.stream.Stream;

/// Mounts what the system is unpacked into.
public final class MountFileSystemsStep implements InstallStep {
    private static final String NOTHING = "-";

    private final MountFileSystems step;
    private final Mounting mounting;
    private final Site site;

    public MountFileSystemsStep(MountFileSystems step, Site site) {
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
        var mounts = step.mounts().stream().map(mounting::command);
        return Stream.of(Stream.of(Mounts.table()), mounts, Stream.of(Mounts.table()))
                .flatMap(some -> some)
                .map(Command::toString)
                .toList();
    }

    /// Nothing that outlasts the installation.
    @Override
    public String change() {
        return "";
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        var before = Mounts.table(tools.run(Mounts.table()));
        for (var mount : step.mounts()) {
            if (!found(before, mount).equals(expected(mount))) {
                mounting.mount(tools, mount);
            } else { // by an earlier run that was killed: from now on it is ours to unmount
                site.holdings().mounting(mounting.place(mount));
            }
        }
        verify(tools);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        run(context);
    }

    /// If one were not there, what belongs into it would go elsewhere: into the system that installs.
    private void verify(Tools tools) throws InstallException, InterruptedException {
        var now = Mounts.table(tools.run(Mounts.table()));
        for (var mount : step.mounts()) {
            var found = found(now, mount);
            if (!found.equals(expected(mount))) {
                var place = mounting.place(mount).toString();
                throw new InstallException(new VerificationFailed(place, expected(mount), found));
            }
        }
    }

    /// The last one, where several are mounted over one another.
    private String found(List<Mounts.Mounted> all, Mount mount) {
        var place = mounting.place(mount).toString();
        return all.stream()
                .filter(each -> each.path().equals(place))
                .map(Mounts.Mounted::what)
                .reduce((_, later) -> later)
                .orElse(NOTHING);
    }

    private static String expected(Mount mount) {
        return mount.fileSystem().id() + " /" + mount.subvolume();
    }
}
