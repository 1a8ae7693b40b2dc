package dev.slipway.core.image.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A layout folder that images are copied into. A blob has its name only once it is whole, verified and on the
/// disk: what was broken off goes on with the blobs that are there.
public final class LayoutStore {
    private static final int BLOCK = 1 << 20;

    private final Path layout;

    private LayoutStore(Path layout) {
        this.layout = layout;
    }

    /// Makes the folder where it is missing, and a layout of it where it is empty.
    public static LayoutStore open(Path layout) throws InstallException, InterruptedException {
        var store = new LayoutStore(layout);
        store.writing(
                layout,
                () -> {
                    Files.createDirectories(layout);
                    store.begin();
                });
        return store;
    }

    private void begin() throws IOException, InstallException {
        var mark = layout.resolve("oci-layout");
        if (Files.exists(mark)) {
            return;
        }
        try (var entries = Files.list(layout)) {
            if (entries.findAny().isPresent()) {
                throw new InstallException(
                        new FileUnusable(layout.toString(), "it is not empty, and no OCI layout"));
            }
        }
        Files.createDirectories(layout.resolve("blobs", "sha256"));
        replace(mark, "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(UTF_8));
    }

    /// Whether that blob is there already: read, not believed.
    public boolean has(Digest digest) throws InstallException, InterruptedException {
        var file = LayoutSource.file(layout, digest);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var source = new FileSource(file, FileChannel.open(file))) {
            return digest(source, digest.algorithm()).equals(digest);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), FileSource.reason(e)), e);
        }
    }

    private static Digest digest(ByteSource source, Digest.Algorithm algorithm)
            throws InstallException, InterruptedException {
        var computation = algorithm.start();
        var block = ByteBuffer.allocateDirect(BLOCK);
        while (source.read(block.clear()) >= 0) {
            computation.update(block.flip());
        }
        return Digest.finish(algorithm, computation);
    }

    /// Keeps all that `verified` gives; it must fail at its end where that is not what the digest names.
    public void keep(Digest digest, ByteSource verified)
            throws InstallException, InterruptedException {
        var file = LayoutSource.file(layout, digest);
        writing(
                file,
                () -> {
                    Files.createDirectories(file.getParent());
                    var part = file.resolveSibling(file.getFileName() + ".part");
                    try (var out = create(part)) {
                        copy(verified, out);
                        out.force(true);
                    }
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                });
    }

    /// Keeps a document that was verified.
    public void keep(Digest digest, byte[] document) throws InstallException, InterruptedException {
        var file = LayoutSource.file(layout, digest);
        writing(
                file,
                () -> {
                    Files.createDirectories(file.getParent());
                    replace(file, document);
                });
    }

    /// Puts an entry into `index.json`, in the place of the one that had the tag.
    public void list(LayoutEntry entry) throws InstallException, InterruptedException {
        var file = layout.resolve("index.json");
        writing(
                file,
                () -> {
                    var before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
                    replace(file, entry.into(before));
                });
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    private static void copy(ByteSource source, FileChannel out)
            throws IOException, InstallException, InterruptedException {
        var block = ByteBuffer.allocateDirect(BLOCK);
        while (source.read(block.clear()) >= 0) {
            block.flip();
            while (block.hasRemaining()) {
                out.write(block);
            }
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = create(part)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InstallException, InterruptedException;
    }

    private void writing(Path file, Work work) throws InstallException, InterruptedException {
        try {
            work.run();
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), FileSource.reason(e)), e);
        }
    }

    private static InterruptedException interrupted(@Nullable Throwable cause) {
        var _ = Thread.interrupted();
        var interrupted = new InterruptedException();
        interrupted.initCause(cause);
        return interrupted;
    }
}
