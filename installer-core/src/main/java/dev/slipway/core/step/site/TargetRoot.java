package dev.slipway.core.step.site;

import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

    /// The path of a file that may be read or written, whether it is there or not; never a link.
    public Path file(String name) throws InstallException {
        var relative = Path.of(name);
        var parent = relative.getParent();
        var file =
                (parent == null ? root : directory(parent.toString()))
                        .resolve(relative.getFileName());
        if (Files.isSymbolicLink(file)) {
            throw escapes(file);
        }
        return file;
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

    /// In place of whatever is there: a link is not followed. For everybody to read.
    public void write(String name, String text) throws InstallException {
        var parent = Path.of(name).getParent();
        var folder = parent == null ? root : directory(parent.toString());
        var file = folder.resolve(Path.of(name).getFileName());
        try {
            if (Files.isSymbolicLink(file)) {
                Files.delete(file);
            }
            Files.writeString(file, text);
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
