package dev.slipway.agent.relay;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.util.ArrayDeque;
import java.util.Queue;

/// What arrived of a stream and was not read yet: never more than was granted.
final class Inbox {
    private final Queue<Bytes> arrived = new ArrayDeque<>();
    private int granted;
    private int position;
    private boolean ended;

    Inbox(int granted) {
        this.granted = granted;
    }

    /// Never waits.
    ///
    /// @throws RefusedException where more came than was granted, or something after the end
    synchronized void put(Bytes bytes) throws RefusedException {
        if (ended || bytes.length() > granted) {
            throw new RefusedException(Code.TOO_MANY, Integer.toString(granted));
        }
        granted -= bytes.length();
        if (bytes.length() > 0) {
            arrived.add(bytes);
        }
        notifyAll();
    }

    synchronized void grant(int bytes) {
        granted += bytes;
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /// Nobody wants what is there.
    synchronized void discard() {
        arrived.clear();
        end();
    }

    /// Waits for something.
    ///
    /// @return how many; -1 at the end
    synchronized int read(byte[] into) throws InterruptedException {
        while (arrived.isEmpty() && !ended) {
            wait();
        }
        var first = arrived.peek();
        if (first == null) {
            return -1;
        }
        var count = Math.min(into.length, first.length() - position);
        first.copy(position, into, 0, count);
        advance(first, count);
        return count;
    }

    private void advance(Bytes first, int count) {
        position += count;
        if (position == first.length()) {
            arrived.remove();
            position = 0;
        }
    }
}
