package dev.slipway.core.image.cache;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.source.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;

/// The bytes of an entry of the cache.
record KeptBlob(FileChannel channel) implements ByteSource {
    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        try {
            return channel.read(into);
        } catch (ClosedByInterruptException _) {
            var _ = Thread.interrupted(); // whoever throws this has said it
            throw new InterruptedException();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable("the image cache", e.toString()), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
