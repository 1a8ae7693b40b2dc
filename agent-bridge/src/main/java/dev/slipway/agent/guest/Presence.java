package dev.slipway.agent.guest;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.look.MeasuredLink;
import dev.slipway.agent.message.GuestMessages;
import dev.slipway.agent.outgoing.Outbox;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What a host is told of this guest as being there: `connected`, or `connected_pending_ips` where it has network cards, and no address
/// yet by which others could reach it. Without a card there is nothing to wait for.
final class Presence {
    private static final Logger LOG = new Log(Presence.class);

    /// For the first two minutes, as hosts know it; then the less often.
    private static final int SOON = 24;

    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofSeconds(30);

    private final Links links;
    private final Outbox outbox;
    private final GuestMessages messages;
    private final Clock clock;
    private boolean pending;

    /// What of [dev.slipway.agent.look.Readings] matters here.
    interface Links {
        List<MeasuredLink> read() throws IOException;
    }

    Presence(Links links, Outbox outbox, GuestMessages messages, Clock clock) {
        this.links = links;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /// To be called whenever a host may hear it for the first time.
    synchronized void say() {
        say(pending ? "connected_pending_ips" : "connected");
    }

    /// That the host has not answered for long.
    void sayUnanswered() {
        say("keep_alive_timeout");
    }

    private void say(String state) {
        outbox.tell("status", messages.status(clock.instant(), state, ""));
    }

    /// Waits for an address, where one may come; says so, and again when it is there.
    ///
    /// @param metrics says them: the address is in them
    void awaitAddress(Runnable metrics, Pauses.Wait waiting) throws InterruptedException {
        for (var look = 0; lacksAddress(); look++) {
            become(true);
            waiting.sleep(look < SOON ? OFTEN : SELDOM);
        }
        if (become(false)) {
            metrics.run();
        }
    }

    private synchronized boolean become(boolean now) {
        var changed = pending != now;
        pending = now;
        if (changed) {
            say();
        }
        return changed;
    }

    /// What cannot be read keeps nobody waiting.
    private boolean lacksAddress() {
        try {
            var all = links.read().stream().flatMap(measured -> measured.link().stream()).toList();
            return all.stream().anyMatch(link -> link.hardware().isPresent() && !link.loopback())
                    && all.stream()
                            .flatMap(link -> link.addresses().stream())
                            .noneMatch(address -> address.reachable());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the links cannot be read", e);
            return false;
        }
    }
}
