package dev.slipway.core.machined;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.ConnectionFailure.ClaimBlocked;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// Compares claim codes, and takes none for a while after too many wrong ones.
final class ClaimGuard {
    private static final int WRONG_CODES = 5;
    private static final Duration BLOCKED = Duration.ofSeconds(30);

    private final String machine;
    private final ClaimCode code;
    private final InstantSource clock;
    private int wrong;
    private Instant blockedUntil = Instant.MIN;

    ClaimGuard(String machine, ClaimCode code, InstantSource clock) {
        this.machine = machine;
        this.code = code;
        this.clock = clock;
    }

    synchronized void check(String typed) throws InstallException {
        var now = clock.instant();
        if (now.isBefore(blockedUntil)) {
            var seconds = Duration.between(now, blockedUntil).plusMillis(999).toSeconds();
            throw new InstallException(new ClaimBlocked(machine, seconds));
        }
        if (!MessageDigest.isEqual(readable(code.text()), readable(typed))) {
            countWrong(now);
            throw new InstallException(new WrongClaimCode(machine));
        }
        wrong = 0;
    }

    private void countWrong(Instant now) {
        wrong++;
        if (wrong == WRONG_CODES) {
            wrong = 0;
            blockedUntil = now.plus(BLOCKED);
        }
    }

    /// As Crockford reads: in any case, with hyphens or without, O for 0, I and L for 1.
    private static byte[] readable(String code) {
        return code.strip()
                .toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .getBytes(UTF_8);
    }
}
