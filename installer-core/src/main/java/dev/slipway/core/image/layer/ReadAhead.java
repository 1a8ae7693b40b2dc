package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Reads a source on a thread of its own, some blocks ahead of whoever takes them.
///
/// What fails in the source comes out where its bytes would have. Closing it, at any time, stops the thread, which
/// then closes the source.
public final class ReadAhead implements Blocks, AutoCloseable {
    private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(0);

    private static final int PAGE = 4096;

    private static final long SAID_EVERY_MILLISECONDS = 200;

    private sealed interface Item {
        record Block(ByteBuffer bytes) implements Item {}

        record End() implements Item {}

        record Broken(InstallException reason) implements Item {}
    }

    private final ByteSource source;
    private final BlockingQueue<ByteBuffer> free = new LinkedBlockingQueue<>();
    private final BlockingQueue<Item> filled = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Waited empty;
    private final Waited full;
    private final int blockBytes;
    private int missing;
    private ByteBuffer current = NOTHING;
    private @Nullable Item last;

    private ReadAhead(
            String name, ByteSource source, int blocks, int blockBytes, Waited empty, Waited full) {
        this.source = source;
        this.empty = empty;
        this.full = full;
        this.blockBytes = blockBytes;
        this.missing = blocks;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// Whole pages begin at one, so that a block can be written to a disk as it is.
    private static ByteBuffer room(int bytes) {
        return bytes % PAGE == 0
                ? ByteBuffer.allocateDirect(bytes + PAGE).alignedSlice(PAGE).slice(0, bytes)
                : ByteBuffer.allocateDirect(bytes);
    }

    /// @param name of the thread
    /// @param blocks how many blocks of `blockBytes` are filled at most before one is taken
    public static ReadAhead start(String name, ByteSource source, int blocks, int blockBytes) {
        return start(name, source, blocks, blockBytes, Waited.unheard(), Waited.unheard());
    }

    /// @param empty hears how long whoever takes blocks waits for one
    /// @param full hears how long the source waits until a block is taken
    static ReadAhead start(
            String name, ByteSource source, int blocks, int blockBytes, Waited empty, Waited full) {
        var ahead = new ReadAhead(name, source, blocks, blockBytes, empty, full);
        ahead.thread.start();
        return ahead;
    }

    @Override
    public ByteBuffer current() throws InstallException, InterruptedException {
        while (!current.hasRemaining() && last == null) {
            recycle();
            switch (next(filled, empty)) {
                case Item.Block(var bytes) -> current = bytes;
                case Item end -> last = end;
            }
        }
        if (last instanceof Item.Broken(var reason)) {
            throw new InstallException(reason.failure(), reason);
        }
        return current;
    }

    private static <T> T next(BlockingQueue<T> queue, Waited waited) throws InterruptedException {
        var next = queue.poll();
        while (next == null) {
            var start = System.nanoTime();
            next = queue.poll(SAID_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            waited.during(System.nanoTime() - start);
        }
        return next;
    }

    private void recycle() {
        if (current.capacity() > 0) {
            free.add(current);
            current = NOTHING;
        }
    }

    private void run() {
        try (source) {
            filled.add(pump());
        } catch (InterruptedException _) {
            // Closed: nobody waits for an end.
            filled.clear();
        } catch (InstallException e) {
            filled.add(new Item.Broken(e));
        } catch (RuntimeException | Error e) {
            filled.add(new Item.Broken(new InstallException(new Unexpected(thread.getName()), e)));
        }
    }

    private Item pump() throws InstallException, InterruptedException {
        while (true) {
            var block = empty().clear();
            var more = fill(block);
            filled.add(new Item.Block(block.flip()));
            if (!more) {
                return new Item.End();
            }
        }
    }

    /// One that was taken already, or a new one: who has little to read needs few.
    private ByteBuffer empty() throws InterruptedException {
        var taken = free.poll();
        if (taken == null && missing > 0) {
            missing--;
            return room(blockBytes);
        }
        return taken == null ? next(free, full) : taken;
    }

    private boolean fill(ByteBuffer block) throws InstallException, InterruptedException {
        while (block.hasRemaining()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (source.read(block) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
