package dev.slipway.core.step.boot;

import dev.slipway.core.check.Layout;
import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.Step.InstallBootLoader;
import dev.slipway.core.step.site.Mounts;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Makes one disk start the new system by itself: kernel, initial file system, systemd-boot for EFI
/// and GRUB for BIOS, all on its own EFI system partition.
public final class InstallBootLoaderStep implements InstallStep {
    private static final String MOUNT_POINT = "boot/efi";
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
        var mount = site.root().resolve(MOUNT_POINT);
        return List.of(
                mount("umask=0077", mount).toString(),
                KernelArguments.live().toString(),
                "<" + EfiLoader.fromLive(mount.resolve(EspFiles.EFI_LOADER)) + ">",
                grub(mount).toString(),
                Mounts.unmount(mount).toString(),
                mount("ro", mount).toString(),
                Mounts.unmount(mount).toString());
    }

    @Override
    public String change() {
        return Words.of("install-boot-loader.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        var tools = site.tools(context);
        var esp = new Esp(site.files().directory(MOUNT_POINT));
        mounted(tools, esp, "umask=0077", () -> fill(tools, esp));
        mounted(tools, esp, "ro", esp::verify);
        context.fact("boot-loader", step.disk().name());
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it.
    @Override
    public void restore(StepContext context) throws InterruptedException {
        context.fact("boot-loader", step.disk().name());
    }

    private void fill(Tools tools, Esp esp) throws InstallException, InterruptedException {
        var kernel = Kernel.newest(site.files(), site.plan().image().reference());
        var arguments = KernelArguments.read(step.root(), site, tools);
        var files = new EspFiles(step.root().name(), arguments);
        esp.copy(kernel.image(), files.kernel());
        esp.copy(kernel.initrd(), files.initrd());
        new EfiLoader(site.files()).put(tools, esp);
        tools.run(grub(esp.path("")));
        for (var text : files.texts().entrySet()) {
            esp.write(text.getKey(), text.getValue());
        }
    }

    /// Where the work fails it stays mounted, and the clean-up unmounts it: so nothing that fails then can
    /// hide why.
    private void mounted(Tools tools, Esp esp, String options, Work work)
            throws InstallException, InterruptedException {
        var mount = esp.path("");
        site.holdings().mounting(mount);
        tools.run(mount(options, mount));
        work.run();
        tools.run(Mounts.unmount(mount));
        site.holdings().unmounted(mount);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws InstallException, InterruptedException;
    }

    private Command mount(String options, Path mount) {
        var device = step.disk().partition(Layout.ESP_PARTITION);
        return Mounts.mount("vfat", options, device, mount);
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
