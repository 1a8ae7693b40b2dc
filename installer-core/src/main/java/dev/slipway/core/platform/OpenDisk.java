package dev.slipway.core.platform;

import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

/// A whole disk that is open to be written, by nobody else at the same time.
///
/// Places are multiples of its sectors, and so are lengths; buffers are direct, and begin at a multiple of
/// [#ALIGNMENT] in memory: nothing is kept in between, so that what is written is on its way to the disk.
public interface OpenDisk extends AutoCloseable {
    /// Enough for every disk that there is.
    int ALIGNMENT = 4096;

    /// Room for `bytes`, as [#write] wants it.
    static ByteBuffer room(int bytes) {
        return ByteBuffer.allocateDirect(bytes + ALIGNMENT).alignedSlice(ALIGNMENT).slice(0, bytes);
    }

    long sizeBytes();

    int sectorBytes();

    /// Writes all that remains in `bytes`.
    void write(long place, ByteBuffer bytes) throws InstallException;

    /// Makes sure that there are nothing but zeros, by whatever is fastest.
    void zero(long place, long length) throws InstallException;

    /// Fills `into`, from the disk itself.
    void read(long place, ByteBuffer into) throws InstallException;

    /// Returns when all is where it outlasts the power.
    void flush() throws InstallException;

    @Override
    void close();
}
