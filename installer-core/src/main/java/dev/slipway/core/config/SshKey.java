package dev.slipway.core.config;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A public key as a line of `authorized_keys`: its type, its bytes in base 64, perhaps a comment.
///
/// A private key that was pasted by mistake is refused and never repeated.
public final class SshKey {
    private static final List<String> TYPES =
            List.of(
                    "ssh-ed25519",
                    "ssh-rsa",
                    "ecdsa-sha2-nistp256",
                    "ecdsa-sha2-nistp384",
                    "ecdsa-sha2-nistp521",
                    "sk-ssh-ed25519@openssh.com",
                    "sk-ecdsa-sha2-nistp256@openssh.com");
    private static final Pattern LINE = Pattern.compile("(\\S+) +(\\S+)( [^\\p{Cntrl}]*)?");

    private SshKey() {}

    public static Optional<Problem> problem(String key) {
        if (key.contains("PRIVATE KEY")) {
            return Optional.of(Problem.of("ssh-key-private", ""));
        }
        var line = LINE.matcher(key);
        if (!line.matches()) {
            return Optional.of(Problem.of("ssh-key-bad", ""));
        }
        var type = line.group(1);
        if (!TYPES.contains(type)) {
            return Optional.of(Problem.misspelt("ssh-key-type-unknown", type, TYPES));
        }
        return namedWithin(line.group(2)).filter(type::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("ssh-key-damaged", type));
    }

    /// The type that the bytes themselves name first (RFC 4253, 6.6), if more follows.
    private static Optional<String> namedWithin(String base64) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            var length = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
            if (length < 0 || length >= bytes.remaining()) {
                return Optional.empty();
            }
            return Optional.of(
                    new String(bytes.array(), Integer.BYTES, length, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
