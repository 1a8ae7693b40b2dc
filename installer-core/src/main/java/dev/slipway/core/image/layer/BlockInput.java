package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.Stopped;
import java.io.IOException;
import java.io.InputStream;

/// Blocks for a library that knows streams only.
final class BlockInput extends InputStream {
    private final Blocks blocks;

    BlockInput(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            var block = blocks.current();
            if (!block.hasRemaining()) {
                return -1;
            }
            var count = Math.min(block.remaining(), length);
            block.get(into, offset, count);
            return count;
        } catch (InstallException e) {
            throw new Stopped(e);
        } catch (InterruptedException e) {
            throw new Stopped(e);
        }
    }
}
