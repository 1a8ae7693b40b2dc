package dev.slipway.app;

import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Manners;
import dev.slipway.core.image.source.Patience;
import dev.slipway.core.image.source.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// The pauses of a machine before it asks a registry again: they last until they are let end.
final class HeldPauses implements Waits {
    private static final Duration CEILING = Duration.ofSeconds(30);
    private static final Duration TOTAL = Duration.ofMinutes(10);

    private final AtomicLong passed = new AtomicLong();
    private volatile CountDownLatch held = new CountDownLatch(1);

    /// @param rounds how often a registry is asked before it is given up
    FetchOptions options(int rounds) {
        var usual = Manners.usual();
        var patience = new Patience(rounds, CEILING, CEILING, CEILING, TOTAL, this);
        return FetchOptions.secure()
                .withManners(
                        new Manners(
                                usual.connectTimeout(),
                                usual.stallTimeout(),
                                usual.connections(),
                                patience));
    }

    /// Those that last now, and all from now on.
    void end() {
        held.countDown();
    }

    void holdAgain() {
        held = new CountDownLatch(1);
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusMillis(passed.get());
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        passed.addAndGet(time.toMillis());
        held.await();
    }
}
