package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.FileSystem;
import dev.slipway.core.plan.FileSystemStep.WriteFstab;
import dev.slipway.core.plan.Mount;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.ArrayList;
import java.util.List;

/// Tells the new system what to mount where, in place of what its image says, and which arrays are its own.
public final class WriteFstabStep implements InstallStep {
    private static final String TABLE = "etc/fstab";
    private static final String ARRAYS = "etc/mdadm/mdadm.conf";
    private static final String HEADING = "# Written by Slipway.\n";

    private final WriteFstab step;
    private final Site site;

    public WriteFstabStep(WriteFstab step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return step.mounts().stream()
                .filter(mount -> mount.fileSystem().id().isEmpty())
                .map(mount -> identity(mount.fileSystem()).toString())
                .toList();
    }

    @Override
    public String change() {
        return Words.of("write-fstab.change");
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        if (!step.arrays().isEmpty()) {
            new ArraySupport(site.files()).require();
            site.files().write(ARRAYS, arrays());
        }
        site.files().write(TABLE, table(site.tools(context)));
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it.
    @Override
    public void restore(StepContext context) {}

    private String table(Tools tools) throws InstallException, InterruptedException {
        var lines = new ArrayList<String>();
        for (var mount : step.mounts()) {
            makePlace(mount);
            lines.add(new Fstab(mount, uuid(tools, mount.fileSystem()), ntfs()).line());
        }
        return HEADING + String.join("\n", lines) + "\n";
    }

    private void makePlace(Mount mount) throws InstallException {
        if (mount.path().startsWith("/") && !mount.root()) {
            site.files().directory(mount.path().substring(1));
        }
    }

    private static String uuid(Tools tools, FileSystem made)
            throws InstallException, InterruptedException {
        return made.id().isEmpty()
                ? tools.run(identity(made)).text().strip()
                : Mkfs.printedId(made);
    }

    private static Command identity(FileSystem made) {
        var device = made.carrier().device();
        return Command.of("blkid", "--probe", "-s", "UUID", "-o", "value", device);
    }

    /// The kernel's own, unless the image brings the other.
    private String ntfs() throws InstallException {
        var other = has("usr/sbin/mount.ntfs-3g") || has("sbin/mount.ntfs-3g");
        return other ? "ntfs-3g" : "ntfs3";
    }

    private boolean has(String file) throws InstallException {
        return site.files().existing(file).isPresent();
    }

    private String arrays() {
        var lines =
                step.arrays().stream()
                        .map(
                                array ->
                                        "ARRAY %s metadata=1.2 UUID=%s name=%s:%s\n"
                                                .formatted(
                                                        array.device(),
                                                        array.uuid(),
                                                        array.host(),
                                                        array.name()))
                        .toList();
        return HEADING + "HOMEHOST <system>\nMAILADDR root\n" + String.join("", lines);
    }
}
