package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

/// Not compressed at all.
final class Plain extends Expansion {
    Plain(String layer, ReadAhead compressed) {
        super(layer, compressed);
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var block = compressed().current();
        if (!block.hasRemaining()) {
            return -1;
        }
        var count = Math.min(block.remaining(), into.remaining());
        into.put(block.slice(block.position(), count));
        block.position(block.position() + count);
        return count;
    }
}
