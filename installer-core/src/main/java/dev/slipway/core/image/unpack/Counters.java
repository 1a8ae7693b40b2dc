package dev.slipway.core.image.unpack;

import dev.slipway.core.event.Progress;
import dev.slipway.core.image.layer.Idle;
import dev.slipway.core.image.layer.LayerStream;
import dev.slipway.core.image.source.Told;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/// Counts what the stages do, and tells now and then.
final class Counters {
    private static final long EVERY_NANOS = 100_000_000;

    private final LongAdder downloaded = new LongAdder();
    private final LongAdder expanded = new LongAdder();
    private final long total;
    private final UnpackProgress listener;
    private final Told said;
    private Optional<LayerStream> stream = Optional.empty();
    private Idle before = Idle.NEVER;
    private long entries;
    private long written;
    private long told = System.nanoTime();
    private LongSupplier unstored = () -> 0;

    /// @param total compressed bytes that are to come
    /// @param said what is passed on at the same time
    Counters(long total, UnpackProgress listener, Told said) {
        this.total = total;
        this.listener = listener;
        this.said = said;
    }

    /// @param waiting says how many bytes that were written the disk does not have yet
    void storedBehind(LongSupplier waiting) {
        unstored = waiting;
    }

    /// The layer that is written from now on. What it waited for before, nobody else waited for.
    void begins(LayerStream next) {
        before = idle().minus(next.idle());
        stream = Optional.of(next);
    }

    private Idle idle() {
        return stream.map(LayerStream::idle).orElse(Idle.NEVER).plus(before);
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

    void waits() throws InterruptedException {
        tellNowAndThen();
    }

    private void tellNowAndThen() throws InterruptedException {
        var now = System.nanoTime();
        if (now - told >= EVERY_NANOS) {
            told = now;
            tell();
        }
    }

    void tell() throws InterruptedException {
        said.passOn(listener);
        var idle = idle();
        listener.at(
                new Progress(
                        downloaded.sum(),
                        total,
                        expanded.sum(),
                        written,
                        unstored.getAsLong(),
                        idle.starvedMilliseconds(),
                        idle.blockedMilliseconds()));
    }
}
