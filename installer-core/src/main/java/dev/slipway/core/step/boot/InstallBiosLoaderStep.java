package dev.slipway.core.step.boot;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.SystemStep.InstallBiosLoader;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Makes one disk start the new system by BIOS: GRUB's first part goes where the BIOS finds it, and reads all
/// else, the kernel too, from the file system that holds `/boot`.
public final class InstallBiosLoaderStep implements InstallStep {
    private static final String BOOT = "boot";
    private static final String MENU = BOOT + "/grub/grub.cfg";
    private static final Duration GRUB_LIMIT = Duration.ofMinutes(3);

    private final InstallBiosLoader step;
    private final Site site;

    public InstallBiosLoaderStep(InstallBiosLoader step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(KernelArguments.live(), grub(site.root().resolve(BOOT)))
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("install-boot-loader.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        var tools = site.tools(context);
        var kernel = Kernel.newest(site.files(), site.plan().image().reference());
        var menu = menu(kernel, tools);
        refuseLinks();
        tools.run(grub(site.files().directory(BOOT)));
        site.files().write(MENU, menu.text());
        context.fact("boot-loader", step.disk().name());
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it.
    @Override
    public void restore(StepContext context) {}

    /// The tool writes below each of these, and follows whatever link the image has there.
    private void refuseLinks() throws InstallException {
        for (var folder : List.of("i386-pc", "fonts", "locale")) {
            var _ = site.files().directory(BOOT + "/grub/" + folder);
        }
    }

    private BiosMenu menu(Kernel kernel, Tools tools)
            throws InstallException, InterruptedException {
        var arguments = KernelArguments.read(step.root(), site, tools);
        return new BiosMenu(step.root().name(), step.kernel(), kernel, arguments);
    }

    /// GRUB finds out by itself which of its modules read that file system and what lies under it; that of the
    /// other table is for a disk that is moved.
    private Command grub(Path boot) {
        return Command.of(
                        "grub-install",
                        "--target=i386-pc",
                        "--boot-directory=" + boot,
                        "--modules=part_gpt part_msdos search_fs_uuid",
                        "--no-floppy",
                        step.disk().path())
                .within(GRUB_LIMIT);
    }
}
