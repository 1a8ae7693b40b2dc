package dev.slipway.core.machined;

import dev.slipway.core.failure.ConnectionFailure.AlreadyClaimed;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.InstallException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who holds the machine: one holder at a time, for as long as he renews.
///
/// A lease is a secret token and the certificate that claimed it; neither is good without the other.
final class Leases {
    private static final int TOKEN_BYTES = 32;

    private final String machine;
    private final ClaimGuard guard;
    private final StateDirectory state;
    private final Duration length;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Set<Thread> calling = new HashSet<>();
    private @Nullable Held held;

    Leases(
            String machine,
            ClaimGuard guard,
            StateDirectory state,
            Duration length,
            InstantSource clock) {
        this.machine = machine;
        this.guard = guard;
        this.state = state;
        this.length = length;
        this.clock = clock;
    }

    /// @param owner fingerprint of the holder's certificate
    /// @param holder for people
    record Held(String token, String owner, String holder, long fence, Instant until) {
        Held until(Instant later) {
            return new Held(token, owner, holder, fence, later);
        }

        boolean belongsTo(Caller caller) {
            return owner.equals(caller.fingerprint())
                    && java.security.MessageDigest.isEqual(
                            token.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            caller.leaseToken().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Held[" + holder + ", fence " + fence + ", until " + until + "]";
        }
    }

    Duration length() {
        return length;
    }

    synchronized Held claim(String code, Caller caller, String holder, boolean takeOver)
            throws InstallException {
        // Who is let in by the file system stands before the console.
        if (!caller.local()) {
            guard.check(code, caller.peer());
        }
        var now = current().filter(held -> !begunAnew(held, caller));
        if (now.isPresent() && !takeOver) {
            var left = Math.max(1, left(now.get()));
            throw new InstallException(new AlreadyClaimed(machine, now.get().holder(), left));
        }
        return grant(caller.fingerprint(), holder);
    }

    /// A program on the machine itself that died, and was started again, has lost its token.
    private static boolean begunAnew(Held held, Caller caller) {
        return caller.local() && held.owner().equals(caller.fingerprint());
    }

    /// Lets the holder through and renews his lease; nobody else.
    synchronized Held renew(Caller caller) throws InstallException {
        if (caller.leaseToken().isEmpty()) {
            throw new InstallException(new NotClaimed(machine));
        }
        var renewed =
                current()
                        .filter(now -> now.belongsTo(caller))
                        .orElseThrow(() -> new InstallException(new LeaseLapsed(machine)))
                        .until(clock.instant().plus(length));
        held = renewed;
        return renewed;
    }

    /// Lets the holder through for one call, as [#renew] does. Who takes over before it ends interrupts its thread, so
    /// that it begins nothing any more.
    synchronized Call begin(Caller caller) throws InstallException {
        var _ = renew(caller);
        var thread = Thread.currentThread();
        calling.add(thread);
        return () -> end(thread);
    }

    private synchronized void end(Thread call) {
        calling.remove(call);
    }

    /// One that goes on until it is closed, by its own thread.
    interface Call extends AutoCloseable {
        @Override
        void close();
    }

    synchronized void release(Caller caller) throws InstallException {
        renew(caller);
        held = null;
    }

    /// For holders that prove themselves otherwise than by a lease: theirs goes on, or begins again if the
    /// machine is free.
    synchronized void goOn(String owner, String holder) throws InstallException {
        var now = current();
        if (now.isPresent() && !now.get().owner().equals(owner)) {
            var other = now.get();
            throw new InstallException(new AlreadyClaimed(machine, other.holder(), left(other)));
        }
        if (now.isEmpty()) {
            grant(owner, holder);
        }
        keep(owner);
    }

    /// Renews the lease of that owner, if it is his.
    synchronized void keep(String owner) {
        current()
                .filter(now -> now.owner().equals(owner))
                .ifPresent(now -> held = now.until(clock.instant().plus(length)));
    }

    synchronized boolean isHeldBy(String owner) {
        return current().filter(now -> now.owner().equals(owner)).isPresent();
    }

    /// Who holds it now.
    synchronized Optional<Held> current() {
        return Optional.ofNullable(held).filter(now -> clock.instant().isBefore(now.until()));
    }

    /// Seconds that a lease has left.
    long left(Held lease) {
        return Duration.between(clock.instant(), lease.until()).toSeconds();
    }

    private Held grant(String owner, String holder) throws InstallException {
        var until = clock.instant().plus(length);
        var granted = new Held(newToken(), owner, holder, state.nextFence(), until);
        held = granted;
        calling.forEach(Thread::interrupt);
        return granted;
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
