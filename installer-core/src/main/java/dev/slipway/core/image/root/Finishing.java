package dev.slipway.core.image.root;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Gives files that are written their traits and closes them, on a thread of its own: of small files that is a third of
/// the kernel's work. At most [#MOST_OPEN] wait for it.
///
/// What fails comes out at a later file, or at the end.
final class Finishing implements AutoCloseable {
    static final int MOST_OPEN = 256;

    /// A thread is not to be woken for each.
    private static final int TOGETHER = 32;

    private record Open(int file, RawPath path, Traits traits) {}

    private final Kernel kernel = new Kernel();
    private final Shortfalls shortfalls;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("unpack-finish").factory());
    private final Queue<Future<?>> going = new ArrayDeque<>();
    private Queue<Open> together = new ArrayDeque<>();

    Finishing(Shortfalls shortfalls) {
        this.shortfalls = shortfalls;
    }

    /// @param file open for writing, and to be closed by this from now on
    void give(int file, RawPath path, Traits traits) throws InstallException, InterruptedException {
        together.add(new Open(file, path, traits));
        if (together.size() == TOGETHER) {
            begin();
        }
    }

    private void begin() throws InstallException, InterruptedException {
        var files = together;
        together = new ArrayDeque<>();
        going.add(thread.submit(() -> finish(files)));
        if (going.size() == MOST_OPEN / TOGETHER) {
            await(going.remove());
        }
    }

    private Void finish(Queue<Open> files) throws InstallException {
        try {
            while (!files.isEmpty()) {
                var each = files.element();
                each.traits().give(kernel, each.file(), each.path(), shortfalls);
                Refusal.unless(kernel.close(files.remove().file()), each.path());
            }
        } finally {
            files.forEach(left -> kernel.close(left.file()));
        }
        return null;
    }

    private static void await(Future<?> batch) throws InstallException, InterruptedException {
        try {
            batch.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InstallException reason
                    ? reason
                    : new InstallException(new Unexpected("unpack-finish"), e);
        }
    }

    /// Returns when every file has its traits.
    void end() throws InstallException, InterruptedException {
        begin();
        while (!going.isEmpty()) {
            await(going.remove());
        }
    }

    /// Nothing is open any more.
    @Override
    public void close() {
        thread.close();
        together.forEach(left -> kernel.close(left.file()));
    }
}
