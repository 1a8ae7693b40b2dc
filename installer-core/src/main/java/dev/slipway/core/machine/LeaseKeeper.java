package dev.slipway.core.machine;

import static java.lang.System.Logger.Level.WARNING;

import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.protocol.v1.RenewRequest;
import java.time.Duration;
import java.time.Instant;

/// Holds a lease and renews it in the background, at a third of its time.
final class LeaseKeeper {
    private static final System.Logger LOG = System.getLogger(LeaseKeeper.class.getName());

    private final RemoteCalls calls;
    private final Thread thread;
    private volatile Lease lease;
    private volatile Duration length;

    /// @param length for how long the machine granted it; measured here, whatever the clocks say
    LeaseKeeper(RemoteCalls calls, Lease lease, Duration length) {
        this.calls = calls;
        this.lease = lease;
        this.length = length;
        this.thread = Thread.ofVirtual().name("lease of " + lease.machine()).unstarted(this::keep);
    }

    Lease lease() {
        return lease;
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    void renew() throws InstallException, InterruptedException {
        var request = RenewRequest.getDefaultInstance();
        var headers = LeaseHeader.of(lease);
        var renewed = calls.call(RemoteCalls.QUICK, headers, machine -> machine.renew(request));
        length = Duration.ofSeconds(renewed.getSeconds());
        var until = Instant.now().plus(length);
        lease = new Lease(lease.machine(), lease.token(), lease.fence(), until);
    }

    private void keep() {
        try {
            do {
                Thread.sleep(third());
            } while (renewed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopped: the lease lapses by itself
        }
    }

    private Duration third() {
        return length.dividedBy(3).plusMillis(1);
    }

    /// Whether it is worth trying again: a lost connection may come back, a lapsed lease does not.
    private boolean renewed() throws InterruptedException {
        try {
            renew();
            return true;
        } catch (InstallException e) {
            LOG.log(
                    WARNING,
                    "the lease of {0} was not renewed: {1}",
                    lease.machine(),
                    e.getMessage());
            return !(e.failure() instanceof LeaseLapsed || e.failure() instanceof NotClaimed);
        }
    }
}
