package dev.slipway.core.image.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// An entry of the cache that is being written: nobody sees it before it is complete and verified.
final class NewEntry {
    /// How much it may grow before the cache is made to fit again.
    private static final long GROWTH = 16 << 20;

    private final BlobCache cache;
    private final Path file;
    private final Path target;
    private final FileChannel channel;
    private long unchecked = GROWTH;

    NewEntry(BlobCache cache, Path file, Path target) throws IOException {
        this.cache = cache;
        this.file = file;
        this.target = target;
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /// @return whether there was room for it
    boolean write(ByteBuffer bytes) throws IOException {
        unchecked += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return unchecked < GROWTH || fits();
    }

    private boolean fits() throws IOException {
        unchecked = 0;
        return cache.makeRoom();
    }

    /// Every byte was the right one.
    void complete() throws IOException {
        channel.close();
        if (cache.makeRoom()) {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(file);
        }
    }

    void abandon() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
