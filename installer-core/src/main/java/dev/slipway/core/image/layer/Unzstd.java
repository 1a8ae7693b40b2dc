package dev.slipway.core.image.layer;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

/// Zstandard (RFC 8878), any number of frames. The library bounds a frame's window to 128 MiB.
final class Unzstd extends Expansion {
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private boolean complete = true;

    Unzstd(String layer, ReadAhead compressed) {
        super(layer, compressed);
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var start = into.position();
        while (into.position() == start) {
            var block = compressed().current();
            if (!block.hasRemaining() && complete) {
                return -1;
            }
            expand(block, into);
        }
        return into.position() - start;
    }

    private void expand(ByteBuffer block, ByteBuffer into)
            throws InstallException, InterruptedException {
        var ended = !block.hasRemaining();
        var before = into.position();
        try {
            complete = context.decompressDirectByteBufferStream(into, block);
        } catch (ZstdException e) {
            throw unreadable("it is not what zstd writes: " + e.getMessage());
        }
        if (ended && !complete && into.position() == before) {
            throw unreadable("its compressed data ends too early");
        }
    }

    @Override
    public void close() {
        context.close();
        super.close();
    }
}
