package dev.slipway.app.draft;

import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VolumeConfiguration;
import dev.slipway.core.secret.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The pool that is to be made, but for its disks.
///
/// @param options as [PoolConfiguration#options]
/// @param swap as [PoolContents#swap]
/// @param passphrase where it is encrypted
public record PoolDraft(
        String name,
        SequencedMap<String, String> options,
        List<DatasetConfiguration> datasets,
        List<VolumeConfiguration> volumes,
        Optional<String> swap,
        Optional<Secret> passphrase) {
    /// What the configuration calls the passphrase, which it does not hold.
    static final String KEY = "root-key";

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

    public PoolDraft encryptedWith(Optional<Secret> other) {
        return new PoolDraft(name, options, datasets, volumes, swap, other);
    }

    PoolConfiguration configuration(List<VdevConfiguration> vdevs) {
        var contents = new PoolContents(datasets, volumes, swap);
        var plain = new PoolConfiguration(name, vdevs, options).with(contents);
        return passphrase.isEmpty() ? plain : plain.with(encryption());
    }

    static EncryptionConfiguration encryption() {
        return new EncryptionConfiguration(KEY, KeyFormat.PASSPHRASE);
    }
}
