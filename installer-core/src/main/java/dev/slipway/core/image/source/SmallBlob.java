package dev.slipway.core.image.source;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads the whole of a source that must be small.
public final class SmallBlob {
    private static final int FIRST_GUESS = 16 << 10;

    private SmallBlob() {}

    /// @param tooLong what to fail with when there are more than [Document#LONGEST] bytes
    public static byte[] read(ByteSource source, Failure tooLong)
            throws InstallException, InterruptedException {
        var bytes = ByteBuffer.allocate(FIRST_GUESS);
        while (source.read(bytes) >= 0) {
            if (bytes.position() > Document.LONGEST) {
                throw new InstallException(tooLong);
            }
            bytes = withRoom(bytes);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static ByteBuffer withRoom(ByteBuffer bytes) {
        return bytes.hasRemaining()
                ? bytes
                : ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
    }
}
