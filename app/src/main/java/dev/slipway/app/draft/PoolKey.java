package dev.slipway.app.draft;

import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.secret.Secret;
import java.util.Optional;

/// What a pool is encrypted with.
public sealed interface PoolKey {
    /// A passphrase that somebody typed here; the configuration, which does not hold it, names it after the pool.
    record Typed(Secret passphrase) implements PoolKey {}

    /// A key as a text names it, which is asked for before the installation.
    record Named(EncryptionConfiguration encryption) implements PoolKey {}

    /// How a configuration calls the passphrase that is typed for a pool.
    ///
    /// @param root whether it is that of the pool that gets the system
    static EncryptionConfiguration usual(String pool, boolean root) {
        return new EncryptionConfiguration(root ? "root-key" : "key-" + pool, KeyFormat.PASSPHRASE);
    }

    /// As far as it is known here.
    default Optional<Secret> known() {
        return switch (this) {
            case Typed(var passphrase) -> Optional.of(passphrase);
            case Named _ -> Optional.empty();
        };
    }

    default EncryptionConfiguration configuration(String pool, boolean root) {
        return switch (this) {
            case Typed _ -> usual(pool, root);
            case Named(var encryption) -> encryption;
        };
    }
}
