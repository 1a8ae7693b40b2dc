package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A thread that fills blocks ahead of whoever takes them.
///
/// What fails on it comes out where its bytes would have. Closing it, at any time, stops the thread.
public abstract class Stage implements Blocks, AutoCloseable {
    private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(0);

    private static final long SAID_EVERY_MILLISECONDS = 200;

    sealed interface Item {
        record Block(ByteBuffer bytes) implements Item {}

        record End() implements Item {}

        record Broken(InstallException reason) implements Item {}
    }

    private final BlockingQueue<Item> filled = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Waited empty;
    private ByteBuffer current = NOTHING;
    private @Nullable Item last;

    /// @param name of the thread
    /// @param empty hears how long whoever takes blocks waits for one
    Stage(String name, Waited empty) {
        this.empty = empty;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    final void start() {
        thread.start();
    }

    /// Passes blocks on until there are no more, and says how that was.
    abstract Item work() throws InstallException, InterruptedException;

    /// The block was taken: it may be filled again.
    abstract void recycle(ByteBuffer block);

    /// At the end of the thread, whatever it was.
    abstract void ended();

    final void pass(ByteBuffer block) {
        filled.add(new Item.Block(block));
    }

    /// What comes next; whoever takes a block recycles it.
    final Item take() throws InterruptedException {
        return next(filled, empty);
    }

    @Override
    public final ByteBuffer current() throws InstallException, InterruptedException {
        while (!current.hasRemaining() && last == null) {
            letGo();
            switch (take()) {
                case Item.Block(var bytes) -> current = bytes;
                case Item end -> last = end;
            }
        }
        if (last instanceof Item.Broken(var reason)) {
            throw new InstallException(reason.failure(), reason);
        }
        return current;
    }

    private void letGo() {
        if (current.capacity() > 0) {
            recycle(current);
            current = NOTHING;
        }
    }

    static <T> T next(BlockingQueue<T> queue, Waited waited) throws InterruptedException {
        var next = queue.poll();
        while (next == null) {
            var start = System.nanoTime();
            next = queue.poll(SAID_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            waited.during(System.nanoTime() - start);
        }
        return next;
    }

    private void run() {
        try {
            filled.add(work());
        } catch (InterruptedException _) {
            // Closed: nobody waits for an end.
            filled.clear();
        } catch (InstallException e) {
            filled.add(new Item.Broken(e));
        } catch (RuntimeException | Error e) {
            filled.add(new Item.Broken(new InstallException(new Unexpected(thread.getName()), e)));
        } finally {
            ended();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
