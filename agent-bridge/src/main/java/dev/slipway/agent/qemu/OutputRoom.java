package dev.slipway.agent.qemu;

/// How much is kept of what programs say, all of them together. The more there are, the less of each: none is refused, and none is made to wait.
final class OutputRoom {
    /// In bytes, of one stream.
    private static final int MOST = 1 << 20;

    private static final int LEAST = 64 * 1024;
    private static final int STREAMS = 2;

    /// In bytes; those that get the least may go beyond it.
    private static final long ROOM = 8L << 20;

    private long taken;

    /// Takes room for both streams of a program.
    ///
    /// @return bytes that may be kept of each
    synchronized int take() {
        var share = (ROOM - taken) / STREAMS / 2;
        var each = Math.clamp(share, LEAST, MOST);
        taken += (long) STREAMS * each;
        return each;
    }

    /// Gives back what was taken for a program, but for what is kept of it.
    synchronized void ended(int each, long kept) {
        taken -= (long) STREAMS * each - kept;
    }

    synchronized void forgotten(long kept) {
        taken -= kept;
    }
}
