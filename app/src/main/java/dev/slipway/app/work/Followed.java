package dev.slipway.app.work;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Cancelled;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One piece of work on its virtual thread.
///
/// What it tells after a silence is shown at once; after that it is gathered and shown three times a second: with the
/// clock, which moves once, that is four repaints. A log of a thousand lines must not be a thousand, least of all over VNC.
final class Followed<T> implements Work {
    private static final System.Logger LOG = System.getLogger(Followed.class.getName());
    private static final long GATHER_NANOSECONDS = MILLISECONDS.toNanos(333);

    /// Things that wait for the screen: whoever tells more waits, too, so that no machine fills our memory.
    static final int MOST = 10_000;

    private final Telling<T> telling;
    private final Consumer<List<T>> told;
    private final Runnable ended;
    private final Consumer<Failure> failed;
    private final Executor screen;
    private final LinkedBlockingQueue<T> gathered = new LinkedBlockingQueue<>(MOST);
    private final AtomicBoolean showing = new AtomicBoolean();
    private final Thread thread = Thread.ofVirtual().name("slipway-work").unstarted(this::work);
    private volatile boolean cancelled;
    private volatile long shown = System.nanoTime() - GATHER_NANOSECONDS;

    Followed(
            Telling<T> telling,
            Consumer<List<T>> told,
            Runnable ended,
            Consumer<Failure> failed,
            Executor screen) {
        this.telling = telling;
        this.told = told;
        this.ended = ended;
        this.failed = failed;
        this.screen = screen;
    }

    void start() {
        thread.start();
    }

    @Override
    public void cancel() {
        cancelled = true;
        thread.interrupt();
    }

    private void work() {
        var ending = ending();
        screen.execute(
                () -> {
                    show();
                    unlessCancelled(ending);
                });
    }

    private Runnable ending() {
        try {
            telling.tell(this::gather);
            return ended;
        } catch (InstallException e) {
            LOG.log(System.Logger.Level.DEBUG, "work failed", e);
            return () -> failed.accept(e.failure());
        } catch (InterruptedException e) {
            return () -> failed.accept(new Cancelled());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a defect", e);
            return () -> failed.accept(new Unexpected(e.getClass().getSimpleName()));
        }
    }

    private void gather(T thing) {
        put(thing);
        if (showing.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(pause(), NANOSECONDS, screen).execute(this::show);
        }
    }

    /// Where it is interrupted meanwhile, nobody waits for it any more.
    private void put(T thing) {
        try {
            gathered.put(thing);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long pause() {
        return Math.max(0, shown + GATHER_NANOSECONDS - System.nanoTime());
    }

    private void show() {
        showing.set(false);
        shown = System.nanoTime();
        var batch = new ArrayList<T>();
        gathered.drainTo(batch);
        if (!batch.isEmpty()) {
            unlessCancelled(() -> told.accept(List.copyOf(batch)));
        }
    }

    private void unlessCancelled(Runnable shown) {
        if (!cancelled) {
            shown.run();
        }
    }
}
