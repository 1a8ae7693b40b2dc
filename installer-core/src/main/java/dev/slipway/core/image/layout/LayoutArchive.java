package dev.slipway.core.image.layout;

import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.tar.TarEntry;
import dev.slipway.core.image.tar.TarReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A layout as one tar file, as `oci-archive:` of skopeo and podman writes it.
///
/// Its headers are read once, at the first question; contents are then read from where they are.
final class LayoutArchive implements LayoutPlace {
    /// A layout has a file for each layer, and few others.
    private static final int MOST_FILES = 100_000;

    private final Path path;
    private Optional<Map<String, TarEntry.Extent>> files = Optional.empty();

    LayoutArchive(Path path) {
        this.path = path;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Optional<ByteSource> open(String name) throws InstallException, InterruptedException {
        var extent = files().get(name);
        return extent == null ? Optional.empty() : Optional.of(part(extent));
    }

    @Override
    public Optional<Located> find(String name) throws InstallException, InterruptedException {
        return Optional.ofNullable(files().get(name))
                .map(extent -> new Located(path, extent.offset(), extent.length()));
    }

    private ByteSource part(TarEntry.Extent extent) throws InstallException {
        try {
            return new FilePart(new FileSource(path, FileChannel.open(path)), extent);
        } catch (IOException e) {
            throw unusable(FileSource.reason(e), e);
        }
    }

    private synchronized Map<String, TarEntry.Extent> files()
            throws InstallException, InterruptedException {
        if (files.isEmpty()) {
            files = Optional.of(look());
        }
        return files.get();
    }

    private Map<String, TarEntry.Extent> look() throws InstallException, InterruptedException {
        try (var channel = FileChannel.open(path)) {
            return look(new FileBlocks(path, channel));
        } catch (IOException e) {
            throw unusable(FileSource.reason(e), e);
        } catch (InstallException e) {
            throw e.failure() instanceof LayerUnreadable(var _, var problem)
                    ? unusable("it is not the tar archive of an OCI layout: " + problem, e)
                    : e;
        }
    }

    private Map<String, TarEntry.Extent> look(FileBlocks blocks)
            throws InstallException, InterruptedException {
        var found = new HashMap<String, TarEntry.Extent>();
        var reader = new TarReader(path.toString(), blocks);
        for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            if (entry.get().kind() == TarEntry.Kind.FILE) {
                found.put(name(entry.get()), extent(entry.get(), blocks.position()));
            }
            if (found.size() > MOST_FILES) {
                throw unusable("it has more files than any OCI layout", null);
            }
        }
        return found;
    }

    private TarEntry.Extent extent(TarEntry entry, long position) throws InstallException {
        if (!TarEntry.Extent.whole(entry.size()).equals(entry.extents())) {
            throw unusable("it has sparse files, as no OCI layout has", null);
        }
        return new TarEntry.Extent(position, entry.size());
    }

    private static String name(TarEntry entry) {
        var name = entry.name().toString();
        return name.startsWith("./") ? name.substring(2) : name;
    }

    private InstallException unusable(
            String reason, @org.jspecify.annotations.Nullable Exception cause) {
        var failure = new FileUnusable(path.toString(), reason);
        return cause == null ? new InstallException(failure) : new InstallException(failure, cause);
    }
}
