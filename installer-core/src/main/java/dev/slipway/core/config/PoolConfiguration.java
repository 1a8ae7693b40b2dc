package dev.slipway.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A pool: its vdevs in order, and its options by name as written.
///
/// Options mix pool properties (`ashift`) and file-system properties (`compression`), as the illumos
/// daemon's configuration does; the planner tells them apart.
public record PoolConfiguration(
        String name, List<VdevConfiguration> vdevs, SequencedMap<String, String> options) {
    public PoolConfiguration {
        vdevs = List.copyOf(vdevs);
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    public PoolConfiguration(String name, List<VdevConfiguration> vdevs) {
        this(name, vdevs, new LinkedHashMap<>(Map.of()));
    }
}
