package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.plan.FileSystem;
import dev.slipway.core.plan.Mount;
import dev.slipway.core.step.site.Mounts;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// File systems at their places below the root of the new system, while it is installed.
record Mounting(Site site) {
    /// Where the new system will have it. Its folder is made when it is mounted, so that this may name what is
    /// not there yet.
    Path place(Mount mount) {
        return mount.root() ? site.root() : site.root().resolve(mount.path().substring(1));
    }

    Command command(Mount mount) {
        var options = mount.options().isEmpty() ? "defaults" : String.join(",", mount.options());
        var made = mount.fileSystem();
        return Mounts.mount(made.kind().word(), options, made.carrier().device(), place(mount));
    }

    /// Whatever is mounted is written to.
    void mount(Tools tools, Mount mount) throws InstallException, InterruptedException {
        confirm(mount.fileSystem());
        makePlace(mount);
        site.holdings().mounting(place(mount));
        tools.run(command(mount));
    }

    /// Its disks must still be those that were confirmed.
    void confirm(FileSystem made) throws InstallException, InterruptedException {
        for (var disk : made.carrier().disks()) {
            site.confirm(disk);
        }
    }

    void unmount(Tools tools, Path place) throws InstallException, InterruptedException {
        tools.run(Mounts.unmount(place));
        site.holdings().unmounted(place);
    }

    private void makePlace(Mount mount) throws InstallException {
        if (mount.root()) {
            makeRoot();
        } else {
            site.files().directory(mount.path().substring(1));
        }
    }

    private void makeRoot() throws InstallException {
        try {
            Files.createDirectories(site.root());
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(site.root().toString(), e.toString()), e);
        }
    }
}
