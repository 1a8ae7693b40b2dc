package dev.slipway.app.draft;

import dev.slipway.core.config.FileSystemKind;
import java.util.Optional;

/// What the system is unpacked into.
public enum RootFileSystem {
    /// A pool, with a boot environment in it.
    ZFS(Optional.empty()),
    EXT4(Optional.of(FileSystemKind.EXT4)),
    XFS(Optional.of(FileSystemKind.XFS)),
    BTRFS(Optional.of(FileSystemKind.BTRFS));

    private final Optional<FileSystemKind> kind;

    RootFileSystem(Optional<FileSystemKind> kind) {
        this.kind = kind;
    }

    /// Of the root partition; empty where it is a pool.
    public Optional<FileSystemKind> kind() {
        return kind;
    }

    /// What leaves little to choose: a single disk, and two. Without a pool, several disks can only be alike (RAID 1).
    Optional<Layout> usual(int disks) {
        return switch (disks) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Layout.SINGLE);
            case 2 -> Optional.of(Layout.MIRROR);
            default -> this == ZFS ? Optional.empty() : Optional.of(Layout.MIRROR);
        };
    }
}
