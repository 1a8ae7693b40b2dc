package dev.slipway.core.machined;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The tokens of `machined.MachineService`: JSON web tokens, HS256, good for two hours and this start.
final class ClaimTokens {
    private static final Duration VALIDITY = Duration.ofHours(2);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    private static final Pattern EXPIRY = Pattern.compile("\"exp\":(\\d{1,18})");

    private final InstantSource clock;
    private final SecretKeySpec key;

    ClaimTokens(InstantSource clock) {
        this.clock = clock;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    String issue() {
        var now = clock.instant();
        var claims =
                "{\"iat\":%d,\"exp\":%d}"
                        .formatted(now.getEpochSecond(), now.plus(VALIDITY).getEpochSecond());
        var body = HEADER + "." + encoded(claims);
        return body + "." + signature(body);
    }

    boolean isGood(String token) {
        var end = token.lastIndexOf('.');
        if (end < 0) {
            return false;
        }
        var body = token.substring(0, end);
        var given = token.substring(end + 1).getBytes(UTF_8);
        return MessageDigest.isEqual(signature(body).getBytes(UTF_8), given) && isInTime(body);
    }

    /// Only ever asked of what we signed ourselves.
    private boolean isInTime(String body) {
        var claims = body.substring(body.indexOf('.') + 1);
        var expiry = EXPIRY.matcher(new String(Base64.getUrlDecoder().decode(claims), UTF_8));
        return expiry.find() && clock.instant().getEpochSecond() < Long.parseLong(expiry.group(1));
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return encoded(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
