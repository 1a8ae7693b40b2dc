package dev.slipway.agent.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What counters have grown by since an earlier reading.
///
/// An earlier reading serves until it is old enough for the next: of two in quick succession, both have rates over a
/// time that is long enough to mean something.
final class Deltas {
    private static final long NANOS = 1_000_000_000L;
    private static final long OLD_ENOUGH = NANOS;

    private Map<String, Long> before = Map.of();
    private Map<String, Long> now = new HashMap<>();
    private long beforeAt;
    private long nowAt;

    /// A new reading begins.
    ///
    /// @param nanos of a clock that is never set
    void begin(long nanos) {
        if (before.isEmpty() || nanos - nowAt >= OLD_ENOUGH) {
            before = now;
            beforeAt = nowAt;
        }
        now = new HashMap<>();
        nowAt = nanos;
    }

    /// Empty at the first reading, for what is new, and where a counter began anew.
    OptionalLong growth(String counter, long value) {
        now.put(counter, value);
        var old = before.get(counter);
        return old == null || value < old ? OptionalLong.empty() : OptionalLong.of(value - old);
    }

    OptionalDouble perSecond(String counter, long value) {
        var growth = growth(counter, value);
        return growth.isEmpty() || nowAt <= beforeAt
                ? OptionalDouble.empty()
                : OptionalDouble.of(growth.getAsLong() * (double) NANOS / (nowAt - beforeAt));
    }

    double seconds() {
        return (nowAt - beforeAt) / (double) NANOS;
    }
}
