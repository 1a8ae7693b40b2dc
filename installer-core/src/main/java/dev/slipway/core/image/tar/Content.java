package dev.slipway.core.image.tar;

import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

/// Takes the content of a file as it comes.
@FunctionalInterface
public interface Content {
    /// @param offset in the file
    /// @param bytes valid during the call only
    void write(long offset, ByteBuffer bytes) throws InstallException, InterruptedException;
}
