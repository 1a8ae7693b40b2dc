package dev.slipway.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A pool: its vdevs in order, its options by name as written, and what it holds.
///
/// Options mix pool properties (`ashift`) and file-system properties (`compression`), as the illumos
/// daemon's configuration does; the planner tells them apart.
///
/// @param adopted the GUID of a pool that is there, and stays as it is; empty where one is to be created
public record PoolConfiguration(
        String name,
        List<VdevConfiguration> vdevs,
        SequencedMap<String, String> options,
        PoolContents contents,
        Optional<EncryptionConfiguration> encryption,
        Optional<String> adopted) {
    public PoolConfiguration {
        vdevs = List.copyOf(vdevs);
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    public PoolConfiguration(
            String name, List<VdevConfiguration> vdevs, SequencedMap<String, String> options) {
        this(name, vdevs, options, PoolContents.NONE, Optional.empty(), Optional.empty());
    }

    public PoolConfiguration(String name, List<VdevConfiguration> vdevs) {
        this(name, vdevs, new LinkedHashMap<>(Map.of()));
    }

    public PoolConfiguration withVdevs(List<VdevConfiguration> others) {
        return new PoolConfiguration(name, others, options, contents, encryption, adopted);
    }

    public PoolConfiguration with(PoolContents other) {
        return new PoolConfiguration(name, vdevs, options, other, encryption, adopted);
    }

    public PoolConfiguration with(EncryptionConfiguration other) {
        return new PoolConfiguration(name, vdevs, options, contents, Optional.of(other), adopted);
    }

    /// The same, but of a pool that is there already.
    ///
    /// @param guid in decimal digits, as `zpool get guid` prints it
    public PoolConfiguration adopting(String guid) {
        return new PoolConfiguration(name, vdevs, options, contents, encryption, Optional.of(guid));
    }
}
