package dev.slipway.core.step.boot;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.SystemStep.InstallBootLoader;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Makes one disk start the new system by itself: kernel, initial file system, systemd-boot for EFI
/// and GRUB for BIOS, all on its own EFI system partition.
public final class InstallBootLoaderStep implements InstallStep {
    private static final Duration GRUB_LIMIT = Duration.ofMinutes(3);

    private final InstallBootLoader step;
    private final Site site;

    public InstallBootLoaderStep(InstallBootLoader step, Site site) {
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
        return List.of(
                mount.mounting().toString(),
                KernelArguments.live().toString(),
                "<" + EfiLoader.fromLive(mount.point().resolve(EspFiles.EFI_LOADER)) + ">",
                grub(mount.point()).toString(),
                mount.unmounting().toString(),
                mount.mountingReadOnly().toString(),
                mount.unmounting().toString());
    }

    @Override
    public String change() {
        return Words.of("install-boot-loader.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        var tools = site.tools(context);
        EspMount.inTheSystem(site, step.disk()).change(tools, esp -> fill(tools, esp), Esp::verify);
        context.fact("boot-loader", step.disk().name());
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it.
    @Override
    public void restore(StepContext context) throws InterruptedException {
        context.fact("boot-loader", step.disk().name());
    }

    private void fill(Tools tools, Esp esp) throws InstallException, InterruptedException {
        var started = EspKernel.of(step.root(), site, tools);
        started.copyTo(esp);
        new EfiLoader(site.files()).put(tools, esp);
        tools.run(grub(esp.path("")));
        for (var text : started.files().texts().entrySet()) {
            esp.write(text.getKey(), text.getValue());
        }
    }

    private Command grub(Path mount) {
        return Command.of(
                        "grub-install",
                        "--target=i386-pc",
                        "--boot-directory=" + mount,
                        "--modules=part_gpt fat",
                        "--no-floppy",
                        step.disk().path())
                .within(GRUB_LIMIT);
    }
}
