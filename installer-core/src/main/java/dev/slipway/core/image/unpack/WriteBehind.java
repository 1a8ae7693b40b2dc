package dev.slipway.core.image.unpack;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.image.layer.Waited;
import dev.slipway.core.image.root.FileSystem;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// Has the disk write what is in memory while more is unpacked, and waits for it when it falls behind.
///
/// A flush says nothing of how far it is. So it is of what the disk takes in about half a second, as far as that is
/// within bounds: then whoever watches sees the disk go on.
final class WriteBehind implements AutoCloseable {
    /// The least that is worth a flush, and the most that one is of, but for what came while the one before went on.
    static final int LEAST = 8 << 20;

    static final int MOST = 64 << 20;

    /// So much for the first, as nobody knows the disk.
    static final int FIRST = 32 << 20;

    private static final Flush NEEDLESS = () -> {};

    /// What of the flushes before counts beside the last.
    private static final double FORGETTING = 0.75;

    private static final double HALF_A_SECOND = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SAID_EVERY_MILLISECONDS = 200;

    private final Flush flush;
    private final Runnable close;
    private final Waited waited;
    private final LongSupplier clock;
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("flush").factory());
    private Future<Long> going = CompletableFuture.completedFuture(0L);
    private long flushing;
    private long waiting;
    private double flushed;
    private double took;
    private long worth = FIRST;

    /// Returns when all that was written is on the disk.
    @FunctionalInterface
    interface Flush {
        void run() throws InstallException;
    }

    /// @param waited told while the disk is waited for
    static WriteBehind of(Path directory, Waited waited) throws InstallException {
        var target = FileSystem.of(directory);
        var flush = target.boundsWhatWaits() ? NEEDLESS : (Flush) target::flush;
        return new WriteBehind(flush, target::close, waited, System::nanoTime);
    }

    /// @param clock in nanoseconds
    WriteBehind(Flush flush, Runnable close, Waited waited, LongSupplier clock) {
        this.flush = flush;
        this.close = close;
        this.waited = waited;
        this.clock = clock;
    }

    /// At most as much again waits while a flush goes on.
    void wrote(int bytes) throws InstallException, InterruptedException {
        waiting += bytes;
        if (waiting >= worth && (going.isDone() || waiting >= 2 * worth)) {
            await();
            begin();
        }
    }

    /// Bytes that the disk may not have yet; 0 where the file system sees to that.
    long unstored() {
        return flush.equals(NEEDLESS) ? 0 : waiting + (going.isDone() ? 0 : flushing);
    }

    /// Returns when all of it is on the disk: what could not be written at the very end is a failure too.
    void finish() throws InstallException, InterruptedException {
        await();
        begin();
        await();
    }

    private void await() throws InstallException, InterruptedException {
        while (!isOver()) {
            waited.during(MILLISECONDS.toNanos(SAID_EVERY_MILLISECONDS));
        }
    }

    private boolean isOver() throws InstallException, InterruptedException {
        try {
            learn(going.get(SAID_EVERY_MILLISECONDS, MILLISECONDS));
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InstallException reason
                    ? reason
                    : new InstallException(new Unexpected("flush"), e);
        }
    }

    /// One flush alone says little: it takes along what was written since it began, and the next one finds nothing to do.
    ///
    /// @param nanoseconds that the last flush took
    private void learn(long nanoseconds) {
        if (flushing > 0) {
            flushed = flushed * FORGETTING + flushing;
            took = took * FORGETTING + nanoseconds;
            worth = (long) Math.clamp(flushed * HALF_A_SECOND / Math.max(took, 1), LEAST, MOST);
            flushing = 0;
        }
    }

    private void begin() {
        flushing = waiting;
        waiting = 0;
        going = disk.submit(this::timed);
    }

    private long timed() throws InstallException {
        var start = clock.getAsLong();
        flush.run();
        return clock.getAsLong() - start;
    }

    /// Does not wait for a flush that goes on.
    @Override
    public void close() {
        disk.execute(close);
        disk.shutdown();
    }
}
