package dev.slipway.core.image.file;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.layout.FileSource;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.Digest.Algorithm;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.FileDigests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/// A file on a file system of this machine.
record LocalFile(Path path, Optional<Digest> pin, FileDigests digests) implements StoredFile {
    private static final int BLOCK = 1 << 20;

    static LocalFile open(Path path, Optional<Digest> pin, FileDigests digests)
            throws InstallException {
        if (!Files.isRegularFile(path)) {
            var reason = Files.exists(path) ? "it is not a file" : "it is not there";
            throw new InstallException(new FileUnusable(path.toString(), reason));
        }
        return new LocalFile(path, pin, digests);
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public OptionalLong sizeBytes() throws InstallException {
        try {
            return OptionalLong.of(Files.size(path));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public Digest digest() throws InstallException, InterruptedException {
        return pin.isPresent() ? pin.get() : found();
    }

    private Digest found() throws InstallException, InterruptedException {
        try {
            return digests.of(path, this::read);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Digest read(LongAdder came) throws InstallException, InterruptedException {
        var computation = Algorithm.SHA256.start();
        var block = ByteBuffer.allocateDirect(BLOCK);
        try (var bytes = bytes()) {
            while (bytes.read(block.clear()) >= 0) {
                computation.update(block.flip());
                came.add(block.limit());
            }
        }
        return Digest.finish(Algorithm.SHA256, computation);
    }

    @Override
    public ByteSource bytes() throws InstallException {
        try {
            return new FileSource(path, FileChannel.open(path));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public byte[] part(long first, int count) throws InstallException {
        var bytes = ByteBuffer.allocate(count);
        try (var channel = FileChannel.open(path)) {
            var read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes, first + bytes.position());
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public Optional<Path> local() {
        return Optional.of(path);
    }

    @Override
    public Optional<byte[]> beside(String name) throws InstallException {
        var file = path.resolveSibling(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var bytes = new LocalFile(file, Optional.empty(), digests).part(0, Document.LONGEST + 1);
        if (bytes.length > Document.LONGEST) {
            throw new InstallException(
                    new FileUnusable(file.toString(), "it is longer than 4 MiB"));
        }
        return Optional.of(bytes);
    }

    private InstallException unusable(IOException e) {
        return new InstallException(new FileUnusable(name(), FileSource.reason(e)), e);
    }

    @Override
    public void close() {}
}
