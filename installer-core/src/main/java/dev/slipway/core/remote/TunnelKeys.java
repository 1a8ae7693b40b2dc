package dev.slipway.core.remote;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.TunnelSettings.KeyFile;
import dev.slipway.core.secret.Secret;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;

/// The private keys of tunnels, in a folder.
public record TunnelKeys(Path folder) {
    /// Where a live system has those of its stick.
    public static final TunnelKeys USUAL = new TunnelKeys(Path.of("/usb/keys"));

    private static final Pattern OPENSSH =
            Pattern.compile(
                    "\\s*-----BEGIN OPENSSH PRIVATE KEY-----\\s+([A-Za-z0-9+/=\\s]+)"
                            + "-----END OPENSSH PRIVATE KEY-----\\s*");

    /// How a key begins that no passphrase protects (OpenSSH, PROTOCOL.key): magic, length, name of the cipher.
    private static final String IN_THE_CLEAR = "openssh-key-v1\0\0\0\0\4none";

    private static final Pattern WIREGUARD =
            Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

    public Path path(KeyFile key) {
        return folder.resolve(key.name());
    }

    /// Blocks.
    ///
    /// @throws InstallException with [FileUnusable]: it is not there, others may read it, or it is no such key
    public Secret read(KeyFile key) throws InstallException {
        var file = path(key);
        var secret = PrivateFiles.readSecret(file).line();
        var text = new String(secret.bytes(), UTF_8);
        var good =
                switch (key.kind()) {
                    case SSH -> isOpenSsh(text);
                    case WIREGUARD -> isWireGuard(text);
                };
        if (!good) {
            var why = RemoteWords.of("key." + key.kind());
            throw new InstallException(new FileUnusable(file.toString(), why));
        }
        return secret;
    }

    /// 32 bytes in base 64, as all keys of WireGuard are.
    static boolean isWireGuard(String text) {
        return WIREGUARD.matcher(text).matches();
    }

    private static boolean isOpenSsh(String text) {
        var armour = OPENSSH.matcher(text);
        if (!armour.matches()) {
            return false;
        }
        var bytes = Base64.getMimeDecoder().decode(armour.group(1).getBytes(US_ASCII));
        return new String(bytes, US_ASCII).startsWith(IN_THE_CLEAR);
    }
}
