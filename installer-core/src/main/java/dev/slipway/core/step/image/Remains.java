package dev.slipway.core.step.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an earlier run, killed in the middle, left in the root of the new system: half of an image, of which
/// nothing can be believed.
final class Remains extends SimpleFileVisitor<Path> {
    private static final Set<PosixFilePermission> OWN =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private final Path root;

    private Remains(Path root) {
        this.root = root;
    }

    /// Deletes all that is below `root`. Links are deleted, not followed.
    static void clear(Path root) throws InstallException {
        try {
            Files.walkFileTree(root, new Remains(root));
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(root.toString(), e.toString()), e);
        }
    }

    static boolean in(Path root) throws InstallException {
        try (var entries = Files.list(root)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(root.toString(), e.toString()), e);
        }
    }

    /// A folder that its owner may not change cannot be emptied by him either, unless he is root.
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
            throws IOException {
        var permissions = new HashSet<>(Files.getPosixFilePermissions(folder));
        if (permissions.addAll(OWN)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
            throws IOException {
        if (failed != null) {
            throw failed;
        }
        if (!folder.equals(root)) {
            Files.delete(folder);
        }
        return FileVisitResult.CONTINUE;
    }
}
