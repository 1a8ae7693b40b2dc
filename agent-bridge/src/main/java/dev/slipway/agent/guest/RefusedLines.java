package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.message.HostMessageReader;
import dev.slipway.agent.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// Has it written down what a host said that was refused while it was read: who may not command, or does not know how, tries something.
///
/// Not by the thread that listens, which a disk that does not answer would make deaf. A few in each minute, and how many others there were:
/// whoever says nothing else would write out of the log what was done before.
final class RefusedLines {
    static final int IN_A_MINUTE = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Clock clock;
    private final AtomicInteger unwritten = new AtomicInteger();
    private Instant renewed = Instant.MIN;
    private int left;
    private long passedOver;

    RefusedLines(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param message without those of streams, which are no commands
    synchronized void keep(Refusal refusal, Members message) {
        var type = HostMessageReader.typeOf(message).orElse("");
        if (HostMessageReader.isOfStream(type)) {
            return;
        }
        renew();
        if (left <= 0) {
            passedOver++;
            return;
        }
        left--;
        unwritten.incrementAndGet();
        var others = passedOver;
        passedOver = 0;
        Thread.ofVirtual().name("refused").start(() -> write(refusal, message, type, others));
    }

    private void renew() {
        var now = clock.instant();
        if (!now.isBefore(renewed)) {
            renewed = now.plus(MINUTE);
            left = IN_A_MINUTE - unwritten.get();
        }
    }

    private void write(Refusal refusal, Members message, String type, long others) {
        ledger.refused(refusal, type, HostMessageReader.idOf(message), others);
        unwritten.decrementAndGet();
    }
}
