package dev.slipway.app.draft;

import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
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

    /// @param disks as many as it allows, in their order
    List<VdevDraft> vdevs(List<Disk> disks) {
        var each = this == STRIPED_MIRRORS ? PAIR : disks.size();
        return IntStream.range(0, disks.size() / each)
                .mapToObj(n -> disks.subList(n * each, (n + 1) * each))
                .map(some -> new VdevDraft(kind, false, some))
                .toList();
    }
}
