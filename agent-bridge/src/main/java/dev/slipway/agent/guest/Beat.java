package dev.slipway.agent.guest;

import dev.slipway.agent.message.GuestMessages;
import dev.slipway.agent.metrics.Metrics;
import dev.slipway.agent.outgoing.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What the guest says, and does, by itself from time to time.
final class Beat {
    /// From a first reading to one that has rates.
    private static final Duration FIRST = Duration.ofMillis(800);

    private static final Duration UPKEEP = Duration.ofMinutes(1);

    private final Metrics metrics;
    private final Outbox outbox;
    private final Presence presence;
    private final Clock clock;
    private final Semaphore wanted = new Semaphore(0);
    private final KeepAlive keepAlive = new KeepAlive();
    private final Upkeep upkeep = Upkeep.ofThisProgram();

    /// @param metrics zero for never, as for the others
    record Intervals(Duration metrics, Duration keepAlive, Duration ping) {}

    Beat(Metrics metrics, Outbox outbox, Presence presence, Clock clock) {
        this.metrics = metrics;
        this.outbox = outbox;
        this.presence = presence;
        this.clock = clock;
    }

    /// Each on a thread of its own: a disk that does not answer holds up the metrics, and nothing else.
    void start(Intervals intervals) {
        Thread.ofVirtual()
                .name("metrics")
                .start(() -> forEver(() -> sayMetrics(intervals.metrics()), this::first));
        Thread.ofVirtual().name("addresses").start(this::awaitAddress);
        repeat("keep-alive", intervals.keepAlive(), this::sayKeepAlive);
        repeat(
                "ping",
                intervals.ping(),
                () -> outbox.tell("ping", GuestMessages.ping(clock.instant())));
        repeat("upkeep", UPKEEP, upkeep::tidy);
    }

    /// As soon as can be, however often it is asked for.
    void metricsNow() {
        wanted.release();
    }

    void answered(long sequence) {
        keepAlive.answered(sequence);
    }

    private void awaitAddress() {
        try {
            presence.awaitAddress(this::metricsNow, Thread::sleep);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void first() throws InterruptedException {
        metrics.read(System.nanoTime());
        Thread.sleep(FIRST);
        wanted.release();
    }

    /// Also without an interval when somebody asks.
    private void sayMetrics(Duration interval) throws InterruptedException {
        if (interval.isZero()) {
            wanted.acquire();
        } else {
            wanted.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
        }
        wanted.drainPermits();
        outbox.tell(
                "metrics", GuestMessages.metrics(clock.instant(), metrics.read(System.nanoTime())));
    }

    private void sayKeepAlive() {
        outbox.tell("keep_alive", GuestMessages.keepAlive(clock.instant(), keepAlive.next()));
        if (keepAlive.missed()) {
            presence.sayUnanswered();
        }
    }

    private interface Saying {
        void say() throws InterruptedException;
    }

    private static void repeat(String name, Duration interval, Runnable saying) {
        if (!interval.isZero()) {
            Saying paced =
                    () -> {
                        Thread.sleep(interval);
                        saying.run();
                    };
            Thread.ofVirtual().name(name).start(() -> forEver(paced, () -> {}));
        }
    }

    private static void forEver(Saying saying, Saying first) {
        try {
            first.say();
            while (true) {
                saying.say();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
