package dev.slipway.core.config;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The public key that an image must be signed with: ECDSA on P-256 or P-384, Ed25519, or RSA of 2048 bits or more.
public record SignatureKey(PublicKey key) {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final List<String> ALGORITHMS = List.of("EC", "Ed25519", "RSA");
    private static final int SHORTEST_RSA = 2048;

    /// Reads what `cosign public-key` and `openssl pkey -pubout` write (PEM, RFC 7468), or its Base64 alone.
    ///
    /// @return empty where it is no key of these kinds
    public static Optional<SignatureKey> read(String text) {
        var stripped = text.strip();
        var armoured = stripped.startsWith(BEGIN) && stripped.endsWith(END);
        var base64 =
                armoured
                        ? stripped.substring(BEGIN.length(), stripped.length() - END.length())
                        : stripped;
        return decoded(base64.replaceAll("\\s", "")).flatMap(SignatureKey::of);
    }

    public static Optional<Problem> problem(String text) {
        return read(text).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("signature-key-bad", ""));
    }

    /// `sha256:` and the digest of the key in its DER form: what
    /// `openssl pkey -pubin -outform DER | sha256sum` says.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether what it signs can be verified by the digest of it: Ed25519 wants every byte.
    public boolean signsDigests() {
        return !(key instanceof EdECPublicKey);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<SignatureKey> of(byte[] der) {
        return ALGORITHMS.stream()
                .flatMap(algorithm -> key(algorithm, der).stream())
                .filter(SignatureKey::strongEnough)
                .map(SignatureKey::new)
                .findFirst();
    }

    private static Optional<PublicKey> key(String algorithm, byte[] der) {
        try {
            var spec = new X509EncodedKeySpec(der);
            return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(spec));
        } catch (GeneralSecurityException _) {
            return Optional.empty(); // of another algorithm, or of none
        }
    }

    private static boolean strongEnough(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec -> List.of(256, 384).contains(bits(ec));
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= SHORTEST_RSA;
            case EdECPublicKey _ -> true;
            default -> false;
        };
    }

    private static int bits(ECPublicKey key) {
        return key.getParams().getCurve().getField().getFieldSize();
    }
}
