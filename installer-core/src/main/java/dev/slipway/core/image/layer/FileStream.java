package dev.slipway.core.image.layer;

import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/// What is in a compressed file: one thread fetches and computes the digest of what is stored, another decompresses.
/// Memory: 4 MiB between source and decompression, 16 MiB after it.
public final class FileStream implements AutoCloseable {
    /// Of what was expanded: every block that is given is so long, but for the last.
    public static final int BLOCK = 4 << 20;

    private static final int STORED_BLOCK = 1 << 20;
    private static final int AHEAD = 4;

    private final ReadAhead content;

    private FileStream(ReadAhead content) {
        this.content = content;
    }

    /// @param name of the file, for messages
    /// @param expected digest of the bytes as they are stored
    /// @param size how many there are, if it is known
    /// @param most how many there may be when they are expanded
    /// @param came told of every stored byte
    /// @param waited told while whoever takes the content waits for it
    public static FileStream open(
            String name,
            ByteSource stored,
            Digest expected,
            OptionalLong size,
            Compression compression,
            long most,
            LongAdder came,
            Waited waited) {
        return open(
                name,
                stored,
                expected,
                size,
                compression,
                most,
                came,
                waited,
                UnaryOperator.identity());
    }

    /// @param checking what the expanded bytes pass through besides, on the thread that expands them
    public static FileStream open(
            String name,
            ByteSource stored,
            Digest expected,
            OptionalLong size,
            Compression compression,
            long most,
            LongAdder came,
            Waited waited,
            UnaryOperator<ByteSource> checking) {
        var verification = new Verification(name, "The file " + name, expected, size, came);
        var verified = new Verified(stored, verification);
        var compressed = ReadAhead.start("file-fetch", verified, AHEAD, STORED_BLOCK);
        var expanded = new Bounded(Expansion.of(compression, name, compressed), name, most);
        var checked = checking.apply(expanded);
        return new FileStream(
                ReadAhead.start("file-expand", checked, AHEAD, BLOCK, waited, Waited.unheard()));
    }

    /// Fails at its end unless every stored byte was the right one, and none is left.
    public Blocks content() {
        return content;
    }

    @Override
    public void close() {
        content.close();
    }

    /// How many bytes an archive of files may expand to.
    public static long mostOfAnArchive(long storedBytes) {
        return Bounded.most(storedBytes);
    }
}
