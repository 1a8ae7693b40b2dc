package dev.slipway.agent.trust;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A key that two know. Never printed.
public final class SharedKey {
    /// In bytes: less could be guessed.
    public static final int SHORTEST = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /// @throws IllegalArgumentException where it is too short
    public SharedKey(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("a key of less than " + SHORTEST + " bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    byte[] mac(String message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    SharedKey derived(String purpose) {
        return new SharedKey(mac(purpose));
    }
}
