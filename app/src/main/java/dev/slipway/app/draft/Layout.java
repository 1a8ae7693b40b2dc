package dev.slipway.app.draft;

import dev.slipway.core.config.VdevKind;
import java.util.Collection;

/// How the chosen disks keep the data together.
public enum Layout {
    SINGLE(VdevKind.STRIPE),
    MIRROR(VdevKind.MIRROR),
    RAIDZ1(VdevKind.RAIDZ1),
    RAIDZ2(VdevKind.RAIDZ2),
    RAIDZ3(VdevKind.RAIDZ3);

    private final VdevKind kind;

    Layout(VdevKind kind) {
        this.kind = kind;
    }

    public VdevKind kind() {
        return kind;
    }

    public boolean allows(int disks) {
        return this == SINGLE ? disks == 1 : disks >= kind.minimumDisks();
    }

    /// How many disks may be lost without losing data.
    public int survives(int disks) {
        return this == MIRROR ? disks - 1 : kind.parity();
    }

    /// Bytes for data, before what the file system and the boot partitions take; the smallest disk decides.
    public long capacity(Collection<Long> sizes) {
        var smallest = sizes.stream().mapToLong(Long::longValue).min().orElse(0);
        return smallest * dataDisks(sizes.size());
    }

    private int dataDisks(int disks) {
        return this == MIRROR ? 1 : disks - kind.parity();
    }
}
