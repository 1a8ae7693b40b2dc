package dev.slipway.app.draft;

import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VolumeConfiguration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The pool that is to be made, but for its disks.
///
/// @param options as [PoolConfiguration#options]
/// @param swap as [PoolContents#swap]
/// @param key where it is encrypted
public record PoolDraft(
        String name,
        SequencedMap<String, String> options,
        List<DatasetConfiguration> datasets,
        List<VolumeConfiguration> volumes,
        Optional<String> swap,
        Optional<PoolKey> key) {
    /// Named as a configuration that has several pools names that of the system.
    public static final PoolDraft USUAL = named("rpool");

    public PoolDraft {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        datasets = List.copyOf(datasets);
        volumes = List.copyOf(volumes);
    }

    public static PoolDraft named(String name) {
        return new PoolDraft(
                name,
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public PoolDraft encryptedWith(Optional<PoolKey> other) {
        return new PoolDraft(name, options, datasets, volumes, swap, other);
    }

    /// @param root whether it gets the system
    PoolConfiguration configuration(List<VdevConfiguration> vdevs, boolean root) {
        var contents = new PoolContents(datasets, volumes, swap);
        var plain = new PoolConfiguration(name, vdevs, options).with(contents);
        return key.map(it -> it.configuration(name, root)).map(plain::with).orElse(plain);
    }
}
