package dev.slipway.agent.relay;

/// How many bytes may be sent, until the reader grants more.
final class Allowance {
    private long left;

    Allowance(long first) {
        left = first;
    }

    synchronized void grant(int bytes) {
        left = Math.min(left + bytes, Integer.MAX_VALUE);
        notifyAll();
    }

    /// Whoever waits for some gets it: nothing is sent any more.
    void release() {
        grant(Integer.MAX_VALUE);
    }

    /// Waits until there is some.
    ///
    /// @return how many of those wanted may be sent now
    synchronized int take(int wanted) throws InterruptedException {
        while (left == 0) {
            wait();
        }
        var taken = (int) Math.min(left, wanted);
        left -= taken;
        return taken;
    }
}
