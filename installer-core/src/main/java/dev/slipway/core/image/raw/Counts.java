package dev.slipway.core.image.raw;

import dev.slipway.core.event.Progress;
import java.util.concurrent.atomic.LongAdder;

/// Counts what the threads do, and tells now and then.
final class Counts {
    private static final long EVERY_NANOS = 100_000_000;

    private final long total;
    private final DiskProgress listener;
    private final LongAdder came = new LongAdder();
    private long expanded;
    private long written;
    private long told = System.nanoTime();

    /// @param total stored bytes that are to come; 0 where that is not known
    Counts(long total, DiskProgress listener) {
        this.total = total;
        this.listener = listener;
    }

    LongAdder came() {
        return came;
    }

    void expanded(long bytes) throws InterruptedException {
        expanded += bytes;
        tellNowAndThen();
    }

    void wrote(long bytes) throws InterruptedException {
        written += bytes;
        tellNowAndThen();
    }

    /// Bytes that were really written: holes are not.
    long written() {
        return written;
    }

    /// While the writing waits for the decompression.
    void waits() throws InterruptedException {
        tellNowAndThen();
    }

    void tell() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        listener.at(new Progress(came.sum(), total, expanded, written));
    }

    private void tellNowAndThen() throws InterruptedException {
        var now = System.nanoTime();
        if (now - told >= EVERY_NANOS) {
            told = now;
            tell();
        }
    }
}
