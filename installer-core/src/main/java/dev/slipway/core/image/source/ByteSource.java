package dev.slipway.core.image.source;

import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

/// Bytes in order, from one thread.
public interface ByteSource extends AutoCloseable {
    /// Waits for bytes and puts some into `into`, which must have room.
    ///
    /// @return how many, at least 1, or -1 at the end
    int read(ByteBuffer into) throws InstallException, InterruptedException;

    /// Lets go of what is behind it; may be called at any time, and again.
    @Override
    void close();
}
