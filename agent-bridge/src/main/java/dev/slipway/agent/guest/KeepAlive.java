package dev.slipway.agent.guest;

/// Whether the host still answers. Most never do; only one that did can fall silent.
final class KeepAlive {
    private static final int PATIENCE = 3;
    private static final long AROUND = 1L << 32;

    private long said;
    private long answered;

    synchronized long next() {
        said = (said + 1) % AROUND;
        return said;
    }

    synchronized void answered(long sequence) {
        if (sequence <= said) {
            answered = Math.max(answered, sequence);
        }
    }

    /// Said once, when it is the third that is not answered.
    synchronized boolean missed() {
        return answered > 0 && said - answered == PATIENCE;
    }
}
