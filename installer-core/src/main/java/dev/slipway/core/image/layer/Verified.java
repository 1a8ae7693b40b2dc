package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/// Lets bytes through and fails at their end, or where there are too many, unless they are those expected.
public final class Verified implements ByteSource {
    private final ByteSource source;
    private final Verification verification;

    /// For a layer.
    ///
    /// @param size if it is known beforehand
    /// @param counter is told of every byte
    public Verified(
            ByteSource source,
            String object,
            Digest expected,
            OptionalLong size,
            LongAdder counter) {
        this(source, new Verification(object, "The layer " + object, expected, size, counter));
    }

    Verified(ByteSource source, Verification verification) {
        this.source = source;
        this.verification = verification;
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var start = into.position();
        var read = source.read(into);
        if (read < 0) {
            verification.end();
        } else {
            verification.of(into.slice(start, read));
        }
        return read;
    }

    @Override
    public void close() {
        source.close();
    }
}
