package dev.slipway.core.image.unpack;

import dev.slipway.core.event.Progress;
import java.util.concurrent.atomic.LongAdder;

/// Counts what the stages do, and tells now and then.
final class Counters {
    private static final long EVERY_NANOS = 100_000_000;

    private final LongAdder downloaded = new LongAdder();
    private final LongAdder expanded = new LongAdder();
    private final long total;
    private final UnpackProgress listener;
    private long entries;
    private long written;
    private long told = System.nanoTime();

    /// @param total compressed bytes that are to come
    Counters(long total, UnpackProgress listener) {
        this.total = total;
        this.listener = listener;
    }

    LongAdder downloaded() {
        return downloaded;
    }

    LongAdder expanded() {
        return expanded;
    }

    void entry() throws InterruptedException {
        entries++;
        tellNowAndThen();
    }

    void wrote(long bytes) throws InterruptedException {
        written += bytes;
        tellNowAndThen();
    }

    long entries() {
        return entries;
    }

    long written() {
        return written;
    }

    private void tellNowAndThen() throws InterruptedException {
        var now = System.nanoTime();
        if (now - told >= EVERY_NANOS) {
            told = now;
            tell();
        }
    }

    void tell() throws InterruptedException {
        listener.at(new Progress(downloaded.sum(), total, expanded.sum(), written));
    }
}
