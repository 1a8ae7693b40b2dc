package dev.slipway.core.step.journal;

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
import java.util.List;

/// A disk's EFI system partition, mounted for as long as something is done to the copies on it.
record JournalCopy(Site site, TargetDisk disk) {
    List<Command> commands() {
        return List.of(mount(), unmount());
    }

    void mounted(Tools tools, Work work) throws InstallException, InterruptedException {
        var point = point();
        makeFolder(point);
        site.holdings().mounting(point);
        tools.run(mount());
        work.on(new CopiedJournals(point));
        tools.run(unmount());
        site.holdings().unmounted(point);
    }

    @FunctionalInterface
    interface Work {
        void on(CopiedJournals copies) throws InstallException;
    }

    private Command mount() {
        return Mounts.mount("vfat", "umask=0077", disk.partition(Layout.ESP_PARTITION), point());
    }

    private Command unmount() {
        return Mounts.unmount(point());
    }

    private Path point() {
        return Mounts.journal(site.platform());
    }

    private static void makeFolder(Path folder) throws InstallException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(folder.toString(), e.toString()), e);
        }
    }
}
