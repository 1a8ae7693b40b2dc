package dev.slipway.agent.relay;

import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Streams.Side;

/// The numbers of the streams of one conversation: odd ones are the host's, even ones the guest's, and those of each side only grow, so that no two streams
/// are taken for one another.
final class StreamNumbers {
    private final int parity;
    private int next;
    private int last;

    StreamNumbers(Side ours) {
        this.next = ours.first();
        this.parity = next % 2;
    }

    synchronized int ours() {
        var number = next;
        next += 2;
        return number;
    }

    /// @throws RefusedException where the other side may not give that number, or not any more
    synchronized void take(int theirs) throws RefusedException {
        if (theirs % 2 == parity || theirs <= last) {
            throw new RefusedException(Code.OUT_OF_ORDER, Integer.toString(theirs));
        }
        last = theirs;
    }
}
