package dev.slipway.core.step.pool;

import java.nio.file.Path;

/// Where a dataset of a pool with an alternate root is mounted.
final class MountPoint {
    private MountPoint() {}

    /// `none` and `legacy` stay as they are.
    static String below(Path root, String mountPoint) {
        return mountPoint.startsWith("/")
                ? root.resolve(mountPoint.substring(1)).normalize().toString()
                : mountPoint;
    }
}
