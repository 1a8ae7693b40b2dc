package dev.slipway.app.draft;

import java.util.Arrays;
import java.util.Optional;

/// A file system and a layout that go together, to be chosen as one.
public enum Preset {
    SINGLE(Layout.SINGLE),
    MIRROR(Layout.MIRROR),
    STRIPED_MIRRORS(Layout.STRIPED_MIRRORS),
    RAIDZ1(Layout.RAIDZ1),
    RAIDZ2(Layout.RAIDZ2),
    RAIDZ3(Layout.RAIDZ3),
    EXT4(RootFileSystem.EXT4),
    XFS(RootFileSystem.XFS),
    BTRFS(RootFileSystem.BTRFS);

    private final RootFileSystem fileSystem;
    private final Optional<Layout> layout;

    Preset(Layout layout) {
        this.fileSystem = RootFileSystem.ZFS;
        this.layout = Optional.of(layout);
    }

    /// The layout follows from the number of disks.
    Preset(RootFileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.layout = Optional.empty();
    }

    /// What a draft follows; nothing while nothing is decided, and where the vdevs were made by hand.
    static Optional<Preset> of(RootFileSystem fileSystem, Placement placement) {
        return Arrays.stream(values())
                .filter(each -> each.fileSystem == fileSystem && placement.layout().isPresent())
                .filter(each -> each.on(placement.chosen().size()).equals(placement.layout()))
                .findFirst();
    }

    public boolean isPool() {
        return fileSystem == RootFileSystem.ZFS;
    }

    public RootFileSystem fileSystem() {
        return fileSystem;
    }

    /// Of so many disks; empty where they do not allow it.
    public Optional<Layout> on(int disks) {
        return layout.or(() -> fileSystem.usual(disks)).filter(each -> each.allows(disks));
    }

    public int minimumDisks() {
        return layout.map(Layout::minimumDisks).orElse(1);
    }
}
