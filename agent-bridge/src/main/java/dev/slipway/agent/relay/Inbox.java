package dev.slipway.agent.relay;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;

/// What arrived of a stream and was not read yet: never more than was granted, and no more memory than that, in however small pieces it came.
final class Inbox {
    /// In bytes; a power of two, as all that follow.
    private static final int FIRST = 1024;

    private byte[] ring = new byte[FIRST];
    private int first;
    private int held;
    private int granted;
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
        makeRoom(held + bytes.length());
        var at = (first + held) % ring.length;
        var straight = Math.min(bytes.length(), ring.length - at);
        bytes.copy(0, ring, at, straight);
        bytes.copy(straight, ring, 0, bytes.length() - straight);
        held += bytes.length();
        notifyAll();
    }

    private void makeRoom(int wanted) {
        if (wanted > ring.length) {
            var larger = new byte[Integer.highestOneBit(wanted - 1) << 1];
            copy(larger, held);
            ring = larger;
            first = 0;
        }
    }

    private void copy(byte[] into, int count) {
        var straight = Math.min(count, ring.length - first);
        System.arraycopy(ring, first, into, 0, straight);
        System.arraycopy(ring, 0, into, straight, count - straight);
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
        held = 0;
        end();
    }

    /// Waits for something.
    ///
    /// @return how many; -1 at the end
    synchronized int read(byte[] into) throws InterruptedException {
        while (held == 0 && !ended) {
            wait();
        }
        if (held == 0) {
            return -1;
        }
        var count = Math.min(into.length, held);
        copy(into, count);
        first = (first + count) % ring.length;
        held -= count;
        return count;
    }
}
