package dev.slipway.core.machine.plain;

import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.Said;
import dev.slipway.core.machine.ClaimedMachine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of an installation, for as long as this program runs: that daemon keeps nothing, and nobody
/// writes it down for it.
final class PlainStory {
    /// What is behind them is lost to a reader that slow.
    private static final int KEPT = 10_000;

    private final String installation;
    private final Deque<Said> kept = new ArrayDeque<>();
    private long next;
    private boolean ended;

    PlainStory(String installation) {
        this.installation = installation;
    }

    synchronized void say(InstallEvent event) {
        if (ended) {
            throw new IllegalStateException("said after the ending: " + event);
        }
        kept.addLast(new Said(installation, next++, Instant.now(), event));
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        ended = event instanceof Ended;
        notifyAll();
    }

    synchronized boolean ended() {
        return ended;
    }

    ClaimedMachine.Story from(long sequence) {
        return new Reader(sequence);
    }

    /// Waits for it; empty behind the ending. The thread that tells always comes to an ending.
    private synchronized Optional<Said> after(long position) throws InterruptedException {
        while (position >= next && !ended) {
            wait();
        }
        return kept.stream().filter(said -> said.sequence() >= position).findFirst();
    }

    private final class Reader implements ClaimedMachine.Story {
        private long position;

        Reader(long position) {
            this.position = position;
        }

        @Override
        public @Nullable Said next() throws InterruptedException {
            var said = after(position);
            said.ifPresent(it -> position = it.sequence() + 1);
            return said.orElse(null);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
