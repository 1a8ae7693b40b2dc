package dev.slipway.app.draft;

import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.secret.Secret;
import java.util.List;
import java.util.Optional;

/// A pool that is there, and gets one more boot environment; nothing in it is lost.
///
/// @param pool its name
/// @param guid in decimal digits
/// @param bootEnvironment how the new one is called
/// @param passphrase where it is locked
public record Adoption(
        String pool, String guid, String bootEnvironment, Optional<Secret> passphrase) {
    PoolConfiguration configuration() {
        var plain = new PoolConfiguration(pool, List.of()).adopting(guid);
        return passphrase.isEmpty() ? plain : plain.with(PoolKey.usual(pool, true));
    }
}
