package dev.slipway.core.image.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What tells a file from what it was before, without reading it.
///
/// @param key of the file on its file system, where that has one
/// @param changed when its inode changed last, which nobody can set back, where the system says it
record FileVersion(
        Path path, Optional<Object> key, long bytes, FileTime modified, Optional<Object> changed) {
    /// The times of FAT are even seconds: what was written as lately may be written again without another one.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    static FileVersion of(Path path) throws IOException {
        var basic = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileVersion(
                path.toAbsolutePath(),
                Optional.ofNullable(basic.fileKey()),
                basic.size(),
                basic.lastModifiedTime(),
                changed(path));
    }

    private static Optional<Object> changed(Path path) throws IOException {
        var known = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return known
                ? Optional.ofNullable(Files.getAttribute(path, "unix:ctime"))
                : Optional.empty();
    }

    /// Whether nothing can have been written to it since that is not told by its times.
    boolean isSettled() {
        var age = Duration.between(modified.toInstant(), Instant.now());
        return age.abs().compareTo(SETTLED) > 0;
    }
}
