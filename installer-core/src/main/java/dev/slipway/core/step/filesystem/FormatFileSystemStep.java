package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.FileSystem;
import dev.slipway.core.plan.FileSystemStep.FormatFileSystem;
import dev.slipway.core.step.disk.Wipefs;
import dev.slipway.core.step.disk.Wipefs.Signature;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.List;
import java.util.stream.Stream;

/// Makes a file system, and reads back that it is the only thing there.
public final class FormatFileSystemStep implements InstallStep {
    private static final String BOOT_SECTOR = "dos";

    private final FormatFileSystem step;
    private final Site site;

    public FormatFileSystemStep(FormatFileSystem step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(Mkfs.make(made()), Wipefs.look(device())).map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("format-file-system.change", made().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        for (var disk : made().carrier().disks()) {
            if (made().carrier().array()) { // by which the disk is in use
                site.confirm(disk);
            } else {
                site.confirmFree(disk);
            }
        }
        var tools = site.tools(context);
        tools.run(Mkfs.make(made()));
        verify(tools);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        verify(site.tools(context));
    }

    private void verify(Tools tools) throws InstallException, InterruptedException {
        var found = Wipefs.signatures(tools, device());
        if (found.stream().noneMatch(this::made) || !found.stream().allMatch(this::ours)) {
            var expected = new Signature(made().kind().word(), Mkfs.printedId(made()));
            throw new InstallException(
                    new VerificationFailed(device(), expected.toString(), found.toString()));
        }
    }

    /// Some are found by more than one magic number, and some begin with a sector that could be a table.
    private boolean ours(Signature found) {
        var id = Mkfs.printedId(made());
        return made(found)
                ? id.isEmpty() || found.uuid().equals(id)
                : found.type().equals(BOOT_SECTOR) && !made().kind().holdsSystem();
    }

    private boolean made(Signature found) {
        return found.type().equals(made().kind().word());
    }

    private String device() {
        return made().carrier().device();
    }

    private FileSystem made() {
        return step.fileSystem();
    }
}
