package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;

/// Lets bytes through and counts them.
record Counted(ByteSource source, LongAdder counter) implements ByteSource {
    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var read = source.read(into);
        counter.add(Math.max(0, read));
        return read;
    }

    @Override
    public void close() {
        source.close();
    }
}
