package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

/// Bytes in order, to be taken where they are.
@FunctionalInterface
public interface Blocks {
    /// The bytes that come next, to be consumed by moving the position: valid until the next call. Without
    /// remaining bytes only at the end.
    ByteBuffer current() throws InstallException, InterruptedException;

    /// Passes over at most `most` bytes; whoever can do so without reading them does.
    ///
    /// @return how many: 0 only at the end
    default long skip(long most) throws InstallException, InterruptedException {
        var block = current();
        var count = (int) Math.min(block.remaining(), most);
        block.position(block.position() + count);
        return count;
    }
}
