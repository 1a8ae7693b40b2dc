package dev.slipway.core.check;

import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;

/// How many disks may be lost, whichever they are, before data is.
public final class Redundancy {
    private Redundancy() {}

    public static int of(VdevConfiguration vdev) {
        return switch (vdev.kind()) {
            case MIRROR -> vdev.disks().size() - 1;
            case RAIDZ1, RAIDZ2, RAIDZ3 -> vdev.kind().parity();
            case STRIPE, SPARE, CACHE -> 0;
            case LOG, SPECIAL, DEDUP -> vdev.mirrored() ? vdev.disks().size() - 1 : 0;
        };
    }

    /// Of its weakest data vdev.
    public static int of(PoolConfiguration pool) {
        return pool.vdevs().stream()
                .filter(vdev -> vdev.kind().holdsData())
                .mapToInt(Redundancy::of)
                .min()
                .orElse(0);
    }
}
