package dev.slipway.core.machine.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// JSON web tokens as the illumos daemon issues them: HS256, two hours, no claims of their own.
final class Tokens {
    private static final long TWO_HOURS = 2 * 60 * 60;

    private final SecretKeySpec key =
            new SecretKeySpec("only this test knows it, all of it".getBytes(UTF_8), "HmacSHA256");
    private final AtomicLong later = new AtomicLong();

    void pass(long seconds) {
        later.addAndGet(seconds);
    }

    String issue() {
        var body =
                encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(UTF_8))
                        + "."
                        + encoded(("{\"exp\":" + (now() + TWO_HOURS) + "}").getBytes(UTF_8));
        return body + "." + signature(body);
    }

    boolean isGood(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || !signature(parts[0] + "." + parts[1]).equals(parts[2])) {
            return false;
        }
        var claims = Base64.getUrlDecoder().decode(parts[1]);
        return JsonMapper.shared().readTree(claims).path("exp").asLong() > now();
    }

    private long now() {
        return System.currentTimeMillis() / 1000 + later.get();
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return encoded(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
