package dev.slipway.core.step.pool;

import dev.slipway.core.failure.ImageFailure.MountPointTaken;
import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.step.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a dataset of a pool with an alternate root is mounted.
final class MountPoint {
    private MountPoint() {}

    /// Makes the directory where it is not there. Nothing of the image may be covered by what is mounted, and no
    /// link of it be followed.
    ///
    /// @throws InstallException with `MountPointTaken`, or `PathEscapes` where there is a link on the way
    static void refuseCovering(Site site, String dataset, String path) throws InstallException {
        var directory = site.files().directory(path.substring(1));
        try (var entries = Files.list(directory)) {
            if (!directory.equals(site.root().toRealPath().resolve(path.substring(1)))) {
                throw new InstallException(new PathEscapes(site.root().toString(), path));
            }
            if (entries.findAny().isPresent()) {
                throw new InstallException(new MountPointTaken(dataset, path));
            }
        } catch (IOException e) {
            throw new InstallException(
                    new FileUnusable(directory.toString(), String.valueOf(e)), e);
        }
    }

    /// `none` and `legacy` stay as they are.
    static String below(Path root, String mountPoint) {
        return mountPoint.startsWith("/")
                ? root.resolve(mountPoint.substring(1)).normalize().toString()
                : mountPoint;
    }
}
