package dev.slipway.app.draft;

import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// How the chosen disks keep the data together.
public enum Layout {
    SINGLE(VdevKind.STRIPE),
    MIRROR(VdevKind.MIRROR),
    /// Pairs of disks, each of which is a mirror; the data is spread over them.
    STRIPED_MIRRORS(VdevKind.MIRROR),
    RAIDZ1(VdevKind.RAIDZ1),
    RAIDZ2(VdevKind.RAIDZ2),
    RAIDZ3(VdevKind.RAIDZ3);

    private static final int PAIR = 2;

    private final VdevKind kind;

    Layout(VdevKind kind) {
        this.kind = kind;
    }

    public boolean allows(int disks) {
        return switch (this) {
            case SINGLE -> disks == 1;
            case STRIPED_MIRRORS -> disks >= minimumDisks() && disks % PAIR == 0;
            case MIRROR, RAIDZ1, RAIDZ2, RAIDZ3 -> disks >= minimumDisks();
        };
    }

    public int minimumDisks() {
        return this == STRIPED_MIRRORS ? 2 * PAIR : kind.minimumDisks();
    }

    /// How many disks may be lost without losing data, whichever they are.
    public int survives(int disks) {
        return switch (this) {
            case MIRROR -> disks - 1;
            case STRIPED_MIRRORS -> 1;
            case SINGLE, RAIDZ1, RAIDZ2, RAIDZ3 -> kind.parity();
        };
    }

    /// Bytes for data, before what the file system and the boot partitions take; the smallest disk decides.
    public long capacity(Collection<Long> sizes) {
        var smallest = sizes.stream().mapToLong(Long::longValue).min().orElse(0);
        return smallest * dataDisks(sizes.size());
    }

    private int dataDisks(int disks) {
        return switch (this) {
            case MIRROR -> 1;
            case STRIPED_MIRRORS -> disks / PAIR;
            case SINGLE, RAIDZ1, RAIDZ2, RAIDZ3 -> disks - kind.parity();
        };
    }

    /// @param selectors of the disks, in their order
    List<VdevConfiguration> vdevs(List<String> selectors) {
        var each = this == STRIPED_MIRRORS ? PAIR : selectors.size();
        return IntStream.range(0, selectors.size() / each)
                .mapToObj(n -> selectors.subList(n * each, (n + 1) * each))
                .map(disks -> new VdevConfiguration(kind, disks))
                .toList();
    }
}
