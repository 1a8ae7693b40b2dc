package dev.slipway.core.step.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/// The files of the installed system. Every path starts with a slash, which is its root: see [PathsInside].
///
/// A file is replaced whole and is on the disk when its method returns.
final class RootFiles {
    static final String PUBLIC = "rw-r--r--";
    static final String SECRET = "rw-------";
    private static final String SCRATCH = ".slipway-new";

    private final PathsInside paths;
    private final Ownership ownership;
    private final List<String> notes = new ArrayList<>();

    RootFiles(Path root, Ownership ownership) {
        this.paths = new PathsInside(root);
        this.ownership = ownership;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    void note(String key, String... arguments) {
        var words = ResourceBundle.getBundle("dev.slipway.core.step.system.messages");
        var text = new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
        if (!notes.contains(text)) {
            notes.add(text);
        }
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

    boolean contains(String path, String bytes) throws IOException {
        return text(path).filter(all -> all.contains(bytes)).isPresent();
    }

    List<String> names(String folder) throws IOException {
        var found = paths.followed(folder);
        if (!Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var files = Files.list(found)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// Of root, for everybody to read.
    void write(String path, String text) throws IOException {
        write(path, text, PUBLIC, 0, 0);
    }

    void write(String path, String text, String mode, int user, int group) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        replace(path, bytes, PosixFilePermissions.fromString(mode), user, group);
    }

    /// With the owner and the mode that it has.
    void rewrite(String path, String text) throws IOException {
        var old = paths.followed(path);
        replace(
                path,
                text.getBytes(StandardCharsets.ISO_8859_1),
                mode(old),
                Ownership.id(old, "unix:uid"),
                Ownership.id(old, "unix:gid"));
    }

    /// A regular file, with its mode, as somebody else's.
    void copy(String from, String to, int user, int group) throws IOException {
        var old = paths.followed(from);
        replace(to, Files.readAllBytes(old), mode(old), user, group);
    }

    private static Set<PosixFilePermission> mode(Path file) throws IOException {
        return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// A link at that place is replaced, not followed. What is written now was not there before, so no link of
    /// the image leads anywhere.
    private void replace(
            String path, byte[] content, Set<PosixFilePermission> mode, int user, int group)
            throws IOException {
        directory(parent(path), "rwxr-xr-x", 0, 0);
        var file = paths.entry(path);
        var scratch = file.resolveSibling("." + file.getFileName() + SCRATCH);
        Files.deleteIfExists(scratch);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var secret = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(SECRET));
        try (var channel = FileChannel.open(scratch, options, secret)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            own(scratch, user, group);
            Files.setPosixFilePermissions(scratch, mode);
            channel.force(true);
        }
        Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolderOf(file);
    }

    /// Makes those that are missing, as root's; the last one as given. One that is there stays as it is.
    void directory(String path, String mode, int user, int group) throws IOException {
        if (exists(path)) {
            return;
        }
        directory(parent(path), "rwxr-xr-x", 0, 0);
        var folder = paths.followed(path);
        Files.createDirectory(folder);
        own(folder, user, group);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
        syncFolderOf(folder);
    }

    /// Sets the owner and the mode of a folder that may have been there.
    void secure(String path, String mode, int user, int group) throws IOException {
        directory(path, mode, user, group);
        var folder = paths.followed(path);
        own(folder, user, group);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
    }

    /// A symbolic link, in place of whatever file or link was there.
    void link(String path, String target) throws IOException {
        link(path, target, 0, 0);
    }

    void link(String path, String target, int user, int group) throws IOException {
        directory(parent(path), "rwxr-xr-x", 0, 0);
        var link = paths.entry(path);
        var scratch = link.resolveSibling("." + link.getFileName() + SCRATCH);
        Files.deleteIfExists(scratch);
        Files.createSymbolicLink(scratch, Path.of(target));
        own(scratch, user, group);
        Files.move(scratch, link, StandardCopyOption.ATOMIC_MOVE);
        syncFolderOf(link);
    }

    /// The target of a link; nothing where it is none.
    Optional<String> target(String path) throws IOException {
        var link = paths.entry(path);
        return Files.isSymbolicLink(link)
                ? Optional.of(Files.readSymbolicLink(link).toString())
                : Optional.empty();
    }

    void delete(String path) throws IOException {
        var file = paths.entry(path);
        if (Files.deleteIfExists(file)) {
            syncFolderOf(file);
        }
    }

    private void own(Path file, int user, int group) throws IOException {
        if (!ownership.give(file, user, group)) {
            note("owners");
        }
    }

    static String parent(String path) {
        var slash = path.lastIndexOf('/');
        return slash == 0 ? "/" : path.substring(0, slash);
    }

    /// A new name is on the disk only when its folder is.
    private static void syncFolderOf(Path file) throws IOException {
        var folder = file.resolveSibling(".");
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
