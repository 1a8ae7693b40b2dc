package dev.slipway.core.step.boot;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.AdoptionStep.AddBootEntry;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Adds a kernel and an entry for it to an EFI system partition that starts other boot environments. Those keep
/// theirs; the loaders themselves stay as they are.
public final class AddBootEntryStep implements InstallStep {
    /// So that somebody can choose another one.
    private static final int MENU_SECONDS = 5;

    private final AddBootEntry step;
    private final Site site;

    public AddBootEntryStep(AddBootEntry step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var mount = new EspMount(site, step.disk(), EspMount.inTheSystem(site));
        return Stream.of(
                        mount.mounting(),
                        KernelArguments.live(),
                        EspSpace.free(mount.point()),
                        mount.unmounting(),
                        mount.mountingReadOnly(),
                        mount.unmounting())
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("add-boot-entry.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        var tools = site.tools(context);
        EspMount.inTheSystem(site, step.disk()).change(tools, esp -> fill(tools, esp), Esp::verify);
        context.fact("boot-entry", step.disk().name());
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it.
    @Override
    public void restore(StepContext context) throws InterruptedException {
        context.fact("boot-entry", step.disk().name());
    }

    /// What is started by default is changed last.
    private void fill(Tools tools, Esp esp) throws InstallException, InterruptedException {
        var started = EspKernel.of(step.root(), site, tools);
        EspSpace.refuseFull(tools, esp, step.disk().name(), started.missingBytes(esp));
        var files = started.files();
        var before = new EspBefore(esp, step.root().name());
        before.keep();
        started.copyTo(esp);
        esp.replace(files.entry(), bytes(files.loaderEntry()));
        start(esp, files, before);
    }

    /// Of a loader that this disk does not have, or that somebody else configured, nothing is changed.
    private static void start(Esp esp, EspFiles files, EspBefore before) throws InstallException {
        var menu = GrubMenu.read(before.text(EspFiles.GRUB));
        if (menu.isPresent()) {
            esp.replace(EspFiles.GRUB, bytes(menu.get().with(files).text(MENU_SECONDS)));
        }
        var loader = before.text(EspFiles.LOADER);
        if (!loader.isEmpty()) {
            var text = LoaderDefault.text(loader, files.entryName(), MENU_SECONDS);
            esp.replace(EspFiles.LOADER, bytes(text));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
