package dev.slipway.core.step.boot;

import dev.slipway.core.check.Layout;
import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.plan.TargetDisk;
import dev.slipway.core.step.site.Mounts;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk's EFI system partition, mounted for as long as something is done to it.
///
/// @param point an existing folder
record EspMount(Site site, TargetDisk disk, Path point) {
    private static final String WRITABLE = "umask=0077";
    private static final String READ_ONLY = "ro";
    private static final String IN_THE_SYSTEM = "boot/efi";

    /// Where the installed system has it.
    static Path inTheSystem(Site site) {
        return site.root().resolve(IN_THE_SYSTEM);
    }

    static EspMount inTheSystem(Site site, TargetDisk disk) throws InstallException {
        return new EspMount(site, disk, site.files().directory(IN_THE_SYSTEM));
    }

    /// Where it is out of the way while there is no system to be installed.
    static Path apart(Site site) {
        return Mounts.journal(site.platform());
    }

    static EspMount apart(Site site, TargetDisk disk) throws InstallException {
        var point = apart(site);
        try {
            Files.createDirectories(point);
            return new EspMount(site, disk, point);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(point.toString(), e.toString()), e);
        }
    }

    Command mounting() {
        return mount(WRITABLE);
    }

    Command mountingReadOnly() {
        return mount(READ_ONLY);
    }

    Command unmounting() {
        return Mounts.unmount(point);
    }

    /// Changes what is on it, and looks at it again as it can be read when that was written.
    void change(Tools tools, EspWork change, EspWork check)
            throws InstallException, InterruptedException {
        var esp = new Esp(point);
        writable(tools, () -> change.on(esp));
        readOnly(tools, () -> check.on(esp));
    }

    @FunctionalInterface
    interface EspWork {
        void on(Esp esp) throws InstallException, InterruptedException;
    }

    private void writable(Tools tools, Work work) throws InstallException, InterruptedException {
        mounted(tools, mounting(), work);
    }

    void readOnly(Tools tools, Work work) throws InstallException, InterruptedException {
        mounted(tools, mountingReadOnly(), work);
    }

    @FunctionalInterface
    interface Work {
        void run() throws InstallException, InterruptedException;
    }

    /// Where the work fails it stays mounted, and the clean-up unmounts it: so nothing that fails then can
    /// hide why.
    private void mounted(Tools tools, Command mount, Work work)
            throws InstallException, InterruptedException {
        site.holdings().mounting(point);
        tools.run(mount);
        work.run();
        tools.run(unmounting());
        site.holdings().unmounted(point);
    }

    private Command mount(String options) {
        return Mounts.mount("vfat", options, disk.partition(Layout.ESP_PARTITION), point);
    }
}
