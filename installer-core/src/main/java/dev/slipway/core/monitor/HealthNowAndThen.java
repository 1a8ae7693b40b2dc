package dev.slipway.core.monitor;

import dev.slipway.core.inventory.Health;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Asks a disk how it is twice an hour at most: it takes seconds, and wakes disks that sleep.
final class HealthNowAndThen implements Drives.Asking {
    private static final Duration HOLDS = Duration.ofMinutes(30);

    private final Drives.Asking disks;
    private final InstantSource clock;
    private final Map<String, Said> said = new HashMap<>();

    HealthNowAndThen(Drives.Asking disks, InstantSource clock) {
        this.disks = disks;
        this.clock = clock;
    }

    /// The monitor and whoever reads metrics may ask at the same time.
    @Override
    public synchronized Health of(String device) {
        var before = said.get(device);
        if (before != null && !before.isOld(clock.instant())) {
            return before.health();
        }
        var now = new Said(clock.instant(), disks.of(device));
        said.put(device, now);
        return now.health();
    }

    private record Said(Instant at, Health health) {
        /// Also where the clock was set back.
        boolean isOld(Instant now) {
            return now.isBefore(at) || now.isAfter(at.plus(HOLDS));
        }
    }
}
