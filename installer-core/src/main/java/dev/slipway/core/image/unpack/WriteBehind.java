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
import java.util.concurrent.TimeoutException;

/// Has the disk write what is in memory while more is unpacked, and waits for it when it falls behind.
final class WriteBehind implements AutoCloseable {
    /// So much is worth a flush.
    static final int EVERY = 32 << 20;

    /// So much waits for the disk at most.
    static final int MOST = 128 << 20;

    private static final long SAID_EVERY_MILLISECONDS = 200;

    private final Flush flush;
    private final Runnable close;
    private final Waited waited;
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("flush").factory());
    private Future<?> going = CompletableFuture.completedFuture(null);
    private long waiting;

    /// Returns when all that was written is on the disk.
    @FunctionalInterface
    interface Flush {
        void run() throws InstallException;
    }

    /// @param waited told while the disk is waited for
    static WriteBehind of(Path directory, Waited waited) throws InstallException {
        var target = FileSystem.of(directory);
        var flush = target.boundsWhatWaits() ? (Flush) () -> {} : (Flush) target::flush;
        return new WriteBehind(flush, target::close, waited);
    }

    WriteBehind(Flush flush, Runnable close, Waited waited) {
        this.flush = flush;
        this.close = close;
        this.waited = waited;
    }

    void wrote(int bytes) throws InstallException, InterruptedException {
        waiting += bytes;
        if (waiting >= EVERY && (going.isDone() || waiting >= MOST)) {
            await();
            begin();
        }
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
            going.get(SAID_EVERY_MILLISECONDS, MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InstallException reason
                    ? reason
                    : new InstallException(new Unexpected("flush"), e);
        }
    }

    private void begin() {
        waiting = 0;
        going =
                disk.submit(
                        () -> {
                            flush.run();
                            return null;
                        });
    }

    /// Does not wait for a flush that goes on.
    @Override
    public void close() {
        disk.execute(close);
        disk.shutdown();
    }
}
