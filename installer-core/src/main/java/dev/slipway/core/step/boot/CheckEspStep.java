package dev.slipway.core.step.boot;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.DiskFailure.BootEnvironmentTaken;
import dev.slipway.core.failure.DiskFailure.EspForeign;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.AdoptionStep.CheckEsp;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import java.util.List;
import java.util.stream.Stream;

/// Looks at an EFI system partition before anything of its pool is changed: do Slipway's loaders start the machine
/// from it, is the name free, is there room? Writes nothing.
public final class CheckEspStep implements InstallStep {
    private final CheckEsp step;
    private final Site site;

    public CheckEspStep(CheckEsp step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var mount = new EspMount(site, step.disk(), EspMount.apart(site));
        return Stream.of(mount.mountingReadOnly(), EspSpace.free(mount.point()), mount.unmounting())
                .map(Command::toString)
                .toList();
    }

    /// Nothing.
    @Override
    public String change() {
        return "";
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        var tools = site.tools(context);
        var mount = EspMount.apart(site, step.disk());
        mount.readOnly(tools, () -> look(tools, new Esp(mount.point())));
        return Outcome.DONE;
    }

    /// What it looked for may be there by now.
    @Override
    public void restore(StepContext context) {}

    private void look(Tools tools, Esp esp) throws InstallException, InterruptedException {
        switch (step.firmware()) {
            case EFI -> refuseOtherLoader(esp);
            case BIOS -> refuseOtherMenu(esp);
            case UNKNOWN -> {
                refuseOtherLoader(esp);
                refuseOtherMenu(esp);
            }
        }
        refuseTaken(esp);
        var disk = step.disk().name();
        EspSpace.refuseFull(tools, esp, disk, esp.tree().largestFolder(EspFiles.ENVIRONMENTS));
    }

    private void refuseOtherLoader(Esp esp) throws InstallException {
        var loader = EspFiles.EFI_LOADER;
        if (!esp.tree().has(loader) || !esp.tree().text(loader).contains("systemd-boot")) {
            throw foreign(loader);
        }
        if (!esp.tree().has(EspFiles.LOADER)) {
            throw foreign(EspFiles.LOADER);
        }
    }

    private void refuseOtherMenu(Esp esp) throws InstallException {
        if (!esp.tree().has(EspFiles.GRUB)
                || GrubMenu.read(esp.tree().text(EspFiles.GRUB)).isEmpty()) {
            throw foreign(EspFiles.GRUB);
        }
    }

    private void refuseTaken(Esp esp) throws InstallException {
        var name = step.bootEnvironment();
        for (var path : List.of(EspFiles.directory(name), EspFiles.entry(name))) {
            if (esp.tree().has(path)) {
                throw new InstallException(
                        new BootEnvironmentTaken(name, step.disk().name() + " " + path));
            }
        }
    }

    private InstallException foreign(String lacks) {
        return new InstallException(new EspForeign(step.disk().name(), lacks));
    }
}
