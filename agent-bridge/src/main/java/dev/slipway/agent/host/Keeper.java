package dev.slipway.agent.host;

import dev.slipway.agent.host.Guest.Contact;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.port.Backoff;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// Keeps a link to one guest: connects, and connects again when it is lost.
final class Keeper {
    private static final Logger LOG = new Log(Keeper.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// An agent that started anew does not know that it was greeted; whoever says nothing is greeted again.
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final GuestSocket socket;
    private final Optional<SharedKey> key;
    private final Allowed allowed = new Allowed();
    private final Thread thread;
    private Optional<GuestLink> link = Optional.empty();
    private boolean over;

    private Keeper(GuestSocket socket, Optional<SharedKey> key) {
        this.socket = socket;
        this.key = key;
        this.thread = Thread.ofVirtual().name("guest " + socket.name()).unstarted(this::keep);
    }

    static Keeper start(GuestSocket socket, Optional<SharedKey> key) {
        var keeper = new Keeper(socket, key);
        keeper.thread.start();
        return keeper;
    }

    void allow(Collection<Address> addresses) {
        allowed.add(addresses);
    }

    private void keep() {
        var backoff = new Backoff(FIRST, LONGEST, ThreadLocalRandom.current());
        try {
            while (!isOver()) {
                connect(backoff);
                Thread.sleep(backoff.next());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            become(Optional.empty());
        }
    }

    private void connect(Backoff backoff) throws InterruptedException {
        try (var opened = GuestLink.open(socket.path(), key, allowed, this::changed)) {
            become(Optional.of(opened));
            listen(opened);
            opened.greeting().ifPresent(_ -> backoff.reset());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", socket.path(), e.getMessage());
        } finally {
            become(Optional.empty());
        }
    }

    private static void listen(GuestLink link) throws InterruptedException {
        var watch = Thread.ofVirtual().name("watch").start(() -> watch(link));
        try {
            link.listen();
        } finally {
            watch.interrupt();
        }
    }

    private static void watch(GuestLink link) {
        try {
            while (link.silence().compareTo(SILENCE) < 0) {
                Thread.sleep(LOOK);
                if (link.greeting().isPresent()) {
                    link.wantMetrics();
                }
            }
            link.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void become(Optional<GuestLink> now) {
        link = now;
        notifyAll();
    }

    private synchronized void changed() {
        notifyAll();
    }

    synchronized Guest guest() {
        return new Guest(
                socket,
                contact(),
                link.flatMap(GuestLink::greeting),
                link.flatMap(GuestLink::metrics));
    }

    private Contact contact() {
        if (link.isEmpty()) {
            return Contact.AWAY;
        }
        return link.get().greeting().isPresent() ? Contact.SPEAKING : Contact.SILENT;
    }

    /// Waits until the guest speaks; empty where it does not in time.
    synchronized Optional<GuestLink> link(Duration patience) throws InterruptedException {
        return awaited(() -> contact() == Contact.SPEAKING, patience) ? link : Optional.empty();
    }

    /// Waits for the first metrics; however it stands when the time is over.
    synchronized Guest measured(Duration patience) throws InterruptedException {
        var _ = awaited(() -> guest().metrics().isPresent(), patience);
        return guest();
    }

    private boolean awaited(BooleanSupplier enough, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!enough.getAsBoolean() && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return enough.getAsBoolean();
    }

    void stop() {
        synchronized (this) {
            over = true;
            link.ifPresent(GuestLink::close);
        }
        thread.interrupt();
    }
}
