package dev.slipway.core.check;

import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.SecretMissing;
import dev.slipway.core.failure.ConfigurationFailure.SecretUnfit;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What zfs is given as the key of an encrypted pool, and how it wants it: zfsprops(7), `keyformat`.
public final class KeyMaterial {
    private static final int SHORTEST_PASSPHRASE = 8;
    private static final int LONGEST_PASSPHRASE = 512;
    private static final int RAW_BYTES = 32;

    private KeyMaterial() {}

    /// Refuses a configuration whose secrets were not given, or are not what zfs takes: to be asked before
    /// anything is written.
    ///
    /// @throws InstallException with `SecretMissing` or `SecretUnfit`
    public static void refuseUnfit(MachineConfiguration configuration, Secrets secrets)
            throws InstallException {
        var keys =
                configuration.pools().stream()
                        .map(PoolConfiguration::encryption)
                        .flatMap(Optional::stream)
                        .toList();
        for (var key : keys) {
            var _ = of(key, secrets);
        }
    }

    /// What is written to the standard input of `zpool create` and `zfs load-key`, and into a key file.
    ///
    /// @throws InstallException with `SecretMissing` or `SecretUnfit`
    public static Secret of(EncryptionConfiguration key, Secrets secrets) throws InstallException {
        var name = key.secret();
        var given =
                secrets.find(name).orElseThrow(() -> new InstallException(new SecretMissing(name)));
        var plain = key.format() == KeyFormat.RAW ? given : given.line();
        if (!fits(key.format(), plain.bytes())) {
            var wanted = Words.of("key." + key.format().word(), List.of());
            throw new InstallException(new SecretUnfit(name, wanted, plain.bytes().length));
        }
        return plain;
    }

    private static boolean fits(KeyFormat format, byte[] key) {
        return switch (format) {
            case PASSPHRASE ->
                    key.length >= SHORTEST_PASSPHRASE
                            && key.length <= LONGEST_PASSPHRASE
                            && text(key).chars().noneMatch(c -> c == 0 || c == '\n' || c == '\r');
            case HEX -> text(key).matches("[0-9A-Fa-f]{" + 2 * RAW_BYTES + "}");
            case RAW -> key.length == RAW_BYTES;
        };
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1);
    }
}
