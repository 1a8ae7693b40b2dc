package dev.slipway.core.step.site;

import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// Files of the new system. Its image may have links that lead out of it, to files of the system that
/// installs: those are never followed.
public final class TargetRoot {
    private final Path root;

    public TargetRoot(Path root) {
        this.root = root;
    }

    /// Makes the directory where it is not there.
    ///
    /// @param name relative to the root
    /// @throws InstallException with `PathEscapes` where a link in the image leads out of the root
    public Path directory(String name) throws InstallException {
        var directory = root;
        for (var part : Path.of(name)) {
            directory = entered(directory.resolve(part));
        }
        return directory;
    }

    /// A regular file that the image has; makes nothing.
    public Optional<Path> existing(String name) throws InstallException {
        var file = root.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw escapes(file);
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// The text of a file that the image has; empty where it has none.
    public String text(String name) throws InstallException {
        var file = existing(name);
        try {
            return file.isPresent() ? Files.readString(file.get()) : "";
        } catch (IOException e) {
            throw unusable(root.resolve(name), e);
        }
    }

    /// A new file in place of whatever is there: not through a link, nor into a device or a pipe, which the image may have
    /// by that name. For everybody to read.
    public void write(String name, String text) throws InstallException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// As the other.
    public void write(String name, byte[] bytes) throws InstallException {
        var parent = Path.of(name).getParent();
        var folder = parent == null ? root : directory(parent.toString());
        var file = folder.resolve(Path.of(name).getFileName());
        try {
            Files.deleteIfExists(file);
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private Path entered(Path directory) throws InstallException {
        try {
            if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(directory);
            }
            var real = directory.toRealPath();
            if (!real.startsWith(root.toRealPath()) || !Files.isDirectory(real)) {
                throw escapes(directory);
            }
            return real;
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static InstallException unusable(Path path, IOException e) {
        return new InstallException(new FileUnusable(path.toString(), e.toString()), e);
    }

    private InstallException escapes(Path path) {
        return new InstallException(new PathEscapes(root.toString(), path.toString()));
    }
}
