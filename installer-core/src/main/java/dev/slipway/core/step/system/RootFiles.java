package dev.slipway.core.step.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The files of the installed system. Every path starts with a slash, which is its root: see [PathsInside].
final class RootFiles {
    static final String PUBLIC = "rw-r--r--";
    static final String SECRET = "rw-------";
    private static final String FOLDER = "rwxr-xr-x";

    private final PathsInside paths;
    private final Notes notes = new Notes();
    private final Writing writing;

    RootFiles(Path root, Ownership ownership) {
        this.paths = new PathsInside(root);
        this.writing = new Writing(ownership, () -> notes.add("owners"));
    }

    Notes notes() {
        return notes;
    }

    /// Whether anything is there; links are followed, within the root.
    boolean exists(String path) throws IOException {
        return Files.exists(paths.followed(path), LinkOption.NOFOLLOW_LINKS);
    }

    boolean isFile(String path) throws IOException {
        return Files.isRegularFile(paths.followed(path), LinkOption.NOFOLLOW_LINKS);
    }

    /// The first of these that is there.
    Optional<String> first(String... candidates) throws IOException {
        for (var candidate : candidates) {
            if (exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// One character a byte, as [#rewrite] wants it back; nothing where it is not there.
    Optional<String> text(String path) throws IOException {
        var file = paths.followed(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    List<String> names(String folder) throws IOException {
        var found = paths.followed(folder);
        if (!Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var files = Files.list(found)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    /// The target of a link; nothing where it is none.
    Optional<String> target(String path) throws IOException {
        var link = paths.entry(path);
        return Files.isSymbolicLink(link)
                ? Optional.of(Files.readSymbolicLink(link).toString())
                : Optional.empty();
    }

    /// Of root, for everybody to read.
    void write(String path, String text) throws IOException {
        write(path, text, PUBLIC, Owner.ROOT);
    }

    void write(String path, String text, String mode, Owner owner) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8), mode, owner);
    }

    void write(String path, byte[] bytes, String mode, Owner owner) throws IOException {
        directory(parent(path));
        writing.file(paths.entry(path), bytes, PosixFilePermissions.fromString(mode), owner);
    }

    /// With the owner and the mode that it has.
    void rewrite(String path, String text) throws IOException {
        var old = paths.followed(path);
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        writing.file(paths.entry(path), bytes, Writing.mode(old), Owner.of(old));
    }

    /// A regular file, with its mode, as somebody else's.
    void copy(String from, String to, Owner owner) throws IOException {
        var old = paths.followed(from);
        writing.file(paths.entry(to), Files.readAllBytes(old), Writing.mode(old), owner);
    }

    void link(String path, String target) throws IOException {
        link(path, target, Owner.ROOT);
    }

    void link(String path, String target, Owner owner) throws IOException {
        directory(parent(path));
        writing.link(paths.entry(path), target, owner);
    }

    private void directory(String path) throws IOException {
        directory(path, FOLDER, Owner.ROOT);
    }

    /// Makes those that are missing, as root's; the last one as given. One that is there stays as it is.
    void directory(String path, String mode, Owner owner) throws IOException {
        if (!exists(path)) {
            directory(parent(path));
            writing.folder(paths.followed(path), PosixFilePermissions.fromString(mode), owner);
        }
    }

    /// As [#directory], and one that is there gets that mode and owner.
    void secure(String path, String mode, Owner owner) throws IOException {
        directory(path, mode, owner);
        writing.secure(paths.followed(path), PosixFilePermissions.fromString(mode), owner);
    }

    void delete(String path) throws IOException {
        writing.delete(paths.entry(path));
    }

    private static String parent(String path) {
        var slash = path.lastIndexOf('/');
        return slash == 0 ? "/" : path.substring(0, slash);
    }
}
