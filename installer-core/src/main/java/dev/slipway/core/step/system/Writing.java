package dev.slipway.core.step.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Writes files, links and folders so that each is there as a whole or not at all, and is on the disk when the
/// method returns. Its paths are ours; no link is followed.
///
/// @param refused is told where a file could not be given to its owner
record Writing(Ownership ownership, Runnable refused) {
    private static final String SCRATCH = ".slipway-new";
    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> SECRET =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(RootFiles.SECRET));

    /// In place of whatever file or link has that name. Nobody else can read it before it has its owner.
    void file(Path file, byte[] content, Set<PosixFilePermission> mode, Owner owner)
            throws IOException {
        var scratch = scratch(file);
        try (var channel = FileChannel.open(scratch, NEW, SECRET)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            secure(scratch, mode, owner);
            channel.force(true);
        }
        take(scratch, file);
    }

    /// In place of whatever file or link has that name.
    void link(Path link, String target, Owner owner) throws IOException {
        var scratch = scratch(link);
        Files.createSymbolicLink(scratch, Path.of(target));
        own(scratch, owner);
        take(scratch, link);
    }

    void folder(Path folder, Set<PosixFilePermission> mode, Owner owner) throws IOException {
        Files.createDirectory(folder);
        secure(folder, mode, owner);
        syncFolderOf(folder);
    }

    /// The owner first: changing it takes rights away.
    void secure(Path file, Set<PosixFilePermission> mode, Owner owner) throws IOException {
        own(file, owner);
        Files.setPosixFilePermissions(file, mode);
    }

    void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            syncFolderOf(file);
        }
    }

    static Set<PosixFilePermission> mode(Path file) throws IOException {
        return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// One that an earlier attempt left behind is in the way.
    private static Path scratch(Path file) throws IOException {
        var scratch = file.resolveSibling("." + file.getFileName() + SCRATCH);
        Files.deleteIfExists(scratch);
        return scratch;
    }

    private static void take(Path scratch, Path name) throws IOException {
        Files.move(scratch, name, StandardCopyOption.ATOMIC_MOVE);
        syncFolderOf(name);
    }

    private void own(Path file, Owner owner) throws IOException {
        if (!ownership.give(file, owner)) {
            refused.run();
        }
    }

    /// A new name is on the disk only when its folder is.
    private static void syncFolderOf(Path file) throws IOException {
        var folder = file.resolveSibling(".");
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
