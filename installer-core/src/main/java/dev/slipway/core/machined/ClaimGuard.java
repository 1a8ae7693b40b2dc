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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Compares claim codes. Who tried too many wrong ones is not listened to for a while, which grows; others are, so that a
/// neighbour who guesses keeps nobody out who has the code. For what guessing comes to, see decision 170.
final class ClaimGuard {
    private static final int WRONG_CODES = 5;
    private static final Duration BLOCKED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final int MOST_PEERS = 1024;

    private final String machine;
    private final ClaimCode code;
    private final InstantSource clock;
    private final WrongCodes all;

    /// The one that tried last is last.
    private final SequencedMap<String, Peer> peers = new LinkedHashMap<>();

    ClaimGuard(String machine, ClaimCode code, InstantSource clock) {
        this.machine = machine;
        this.code = code;
        this.clock = clock;
        this.all = new WrongCodes(clock.instant());
    }

    /// @param peer who tries, as in [Caller#peer]
    synchronized void check(String typed, String peer) throws InstallException {
        var now = clock.instant();
        refuseUntil(Optional.ofNullable(peers.get(peer)).map(Peer::until).orElse(now), now);
        refuseUntil(all.until(now), now);
        if (!MessageDigest.isEqual(readable(code.text()), readable(typed))) {
            count(peer, now);
            throw new InstallException(new WrongClaimCode(machine));
        }
        peers.remove(peer);
    }

    private void refuseUntil(Instant until, Instant now) throws InstallException {
        if (now.isBefore(until)) {
            var seconds = Duration.between(now, until).plusMillis(999).toSeconds();
            throw new InstallException(new ClaimBlocked(machine, seconds));
        }
    }

    private void count(String peer, Instant now) {
        all.count();
        var before = Optional.ofNullable(peers.remove(peer));
        peers.putLast(peer, before.orElse(new Peer(0, BLOCKED, now)).wrongAt(now));
        if (peers.size() > MOST_PEERS) {
            peers.pollFirstEntry();
        }
    }

    /// @param wrong codes since it was listened to again
    /// @param next how long it will not be listened to after the next too many
    private record Peer(int wrong, Duration next, Instant until) {
        Peer wrongAt(Instant now) {
            return wrong + 1 < WRONG_CODES
                    ? new Peer(wrong + 1, next, until)
                    : new Peer(0, longer(), now.plus(next));
        }

        private Duration longer() {
            var twice = next.multipliedBy(2);
            return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
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
