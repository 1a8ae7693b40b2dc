package dev.slipway.core.image.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The digest of some bytes, as the OCI image specification writes it: `sha256:` and 64 lower-case
/// hexadecimal digits, or `sha512:` and 128.
public record Digest(Algorithm algorithm, String hex) {
    private static final String DIGITS = "0123456789abcdef";

    /// The algorithms that the specification registers and that are still safe.
    public enum Algorithm {
        SHA256("SHA-256", 64),
        SHA512("SHA-512", 128);

        private final String javaName;
        private final int digits;

        Algorithm(String javaName, int digits) {
            this.javaName = javaName;
            this.digits = digits;
        }

        /// A fresh computation.
        public MessageDigest start() {
            return Crypto.isPresent() ? crypto() : java();
        }

        private MessageDigest crypto() {
            return this == SHA256 ? CryptoDigest.sha256() : CryptoDigest.sha512();
        }

        private MessageDigest java() {
            try {
                return MessageDigest.getInstance(javaName);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private Digest of(byte[] bytes) {
            return new Digest(this, HexFormat.of().formatHex(start().digest(bytes)));
        }

        private boolean fits(String hex) {
            return hex.length() == digits && hex.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        }
    }

    public Digest {
        if (!algorithm.fits(hex)) {
            throw new IllegalArgumentException("not a digest: " + hex);
        }
    }

    @JsonCreator
    public static Digest parse(String text) throws InstallException {
        return read(text).orElseThrow(() -> bad(text));
    }

    /// Empty when `text` is not a digest of a known algorithm.
    public static Optional<Digest> read(String text) {
        for (var algorithm : Algorithm.values()) {
            var prefix = prefix(algorithm);
            if (text.startsWith(prefix) && algorithm.fits(text.substring(prefix.length()))) {
                return Optional.of(new Digest(algorithm, text.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    public static Digest sha256(byte[] bytes) {
        return Algorithm.SHA256.of(bytes);
    }

    /// Ends the computation and names its result.
    public static Digest finish(Algorithm algorithm, MessageDigest computation) {
        return new Digest(algorithm, HexFormat.of().formatHex(computation.digest()));
    }

    /// The digest of `bytes` by the algorithm of this one, to compare with this one.
    public Digest of(byte[] bytes) {
        return algorithm.of(bytes);
    }

    @JsonValue
    public String text() {
        return prefix(algorithm) + hex;
    }

    @Override
    public String toString() {
        return text();
    }

    private static String prefix(Algorithm algorithm) {
        return algorithm == Algorithm.SHA256 ? "sha256:" : "sha512:";
    }

    private static InstallException bad(String text) {
        return new InstallException(
                new BadReference(
                        text, "a digest is sha256: and 64 hexadecimal digits, or sha512: and 128"));
    }
}
