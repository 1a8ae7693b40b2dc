package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.io.InputStream;

/// Blocks for a library that knows streams only.
final class BlockInput extends InputStream {
    private final Blocks blocks;

    BlockInput(Blocks blocks) {
        this.blocks = blocks;
    }

    /// Carries what stopped the blocks through the library.
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;

        Stopped(Exception reason) {
            super(reason);
        }

        /// @throws InterruptedException where that is it
        InstallException reason() throws InterruptedException {
            if (getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            return (InstallException) getCause();
        }
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
        } catch (InstallException | InterruptedException e) {
            throw new Stopped(e);
        }
    }
}
