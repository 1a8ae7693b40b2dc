package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Reads a source on a thread of its own, some blocks ahead of whoever takes them, and closes it there.
public final class ReadAhead extends Stage {
    private static final int PAGE = 4096;

    private final ByteSource source;
    private final BlockingQueue<ByteBuffer> free = new LinkedBlockingQueue<>();
    private final Waited full;
    private final int blockBytes;
    private int missing;

    private ReadAhead(
            String name, ByteSource source, int blocks, int blockBytes, Waited empty, Waited full) {
        super(name, empty);
        this.source = source;
        this.full = full;
        this.blockBytes = blockBytes;
        this.missing = blocks;
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
        ahead.start();
        return ahead;
    }

    @Override
    void recycle(ByteBuffer block) {
        free.add(block);
    }

    @Override
    Item work() throws InstallException, InterruptedException {
        while (true) {
            var block = empty().clear();
            var more = fill(block);
            pass(block.flip());
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
    void ended() {
        source.close();
    }
}
