package dev.slipway.core.image.cache;

import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.CacheSpace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/// A folder of blobs by their digests, `blobs/sha256/…`, that is never larger than it may be: whatever was not used
/// for longest goes first. Several processes may use it at the same time: an entry appears whole or not at all,
/// and one that is taken away stays readable for whoever has it open.
public final class BlobCache {
    private final CacheSpace space;

    public BlobCache(CacheSpace space) {
        this.space = space;
    }

    /// The blob, to be verified by whoever reads it; empty where the cache has not got it.
    Optional<FileChannel> open(Digest digest) throws IOException {
        var file = file(digest);
        try {
            var channel = FileChannel.open(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now())); // it was used
            return Optional.of(channel);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    NewEntry begin(Digest digest) throws IOException {
        var target = file(digest);
        Files.createDirectories(target.getParent(), ownersOnly());
        Files.createDirectories(unfinished(), ownersOnly());
        return new NewEntry(this, Files.createTempFile(unfinished(), digest.hex(), ""), target);
    }

    void drop(Digest digest) throws IOException {
        Files.deleteIfExists(file(digest));
    }

    /// Takes entries away until all that is there fits.
    ///
    /// @return whether it fits now
    boolean makeRoom() throws IOException {
        return new Eviction(space.folder().resolve("blobs"), unfinished(), space.bytes()).run();
    }

    private Path file(Digest digest) {
        return space.folder().resolve("blobs/" + digest.text().replace(':', '/'));
    }

    private Path unfinished() {
        return space.folder().resolve("unfinished");
    }

    /// An image may be nobody else's business.
    private static java.nio.file.attribute.FileAttribute<?> ownersOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
