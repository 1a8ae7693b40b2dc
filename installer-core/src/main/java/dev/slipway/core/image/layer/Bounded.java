package dev.slipway.core.image.layer;

import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;

/// Stops an archive that grows without end out of a few compressed bytes (CWE-409), before its digest could tell.
final class Bounded implements ByteSource {
    /// gzip cannot exceed 1032, whatever it compresses; zstd can, but no tree of files needs it to.
    private static final long MOST_TIMES = 1100;

    /// A small layer may hold a large empty file.
    private static final long ALWAYS_ALLOWED = 1L << 30;

    private final ByteSource source;
    private final String layer;
    private final long most;
    private long count;

    /// @param most how many bytes may come
    Bounded(ByteSource source, String layer, long most) {
        this.source = source;
        this.layer = layer;
        this.most = most;
    }

    /// How many bytes a layer may expand to.
    static long most(long compressedBytes) {
        return Math.max(
                ALWAYS_ALLOWED,
                Math.min(compressedBytes, Long.MAX_VALUE / MOST_TIMES) * MOST_TIMES);
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var read = source.read(into);
        count += Math.max(0, read);
        if (count > most) {
            throw new InstallException(
                    new LayerUnreadable(
                            layer,
                            "it expands to more than " + most + " bytes, as no archive does"));
        }
        return read;
    }

    @Override
    public void close() {
        source.close();
    }
}
