package dev.slipway.core.step.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an earlier run, killed in the middle, left in the root of the new system: half of an image, of which
/// nothing can be believed.
///
/// No link is followed, and no file system is entered but the root's own and those of the plan.
final class Remains {
    /// A fresh ext file system has one, and is not whole without it.
    private static final String LOST_AND_FOUND = "lost+found";

    private static final Set<PosixFilePermission> OWN =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private final Path root;
    private final Set<Path> places;
    private boolean deleted;

    /// @param places below the root, where file systems of the plan are mounted
    Remains(Path root, Set<Path> places) {
        this.root = root;
        this.places = places;
    }

    /// All that is below the root, but for mount points.
    ///
    /// @return whether there was anything
    boolean delete() throws InstallException {
        try {
            if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
                empty(root);
            }
            return deleted;
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(root.toString(), e.toString()), e);
        }
    }

    private void empty(Path folder) throws IOException {
        open(folder);
        var device = device(folder);
        for (var child : children(folder)) {
            if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                delete(child);
            } else if (!kept(folder, child)) {
                emptyAndDelete(child, device);
            }
        }
    }

    /// A folder that its owner may not change cannot be emptied by him either, unless he is root.
    private static void open(Path folder) throws IOException {
        var permissions = new HashSet<>(Files.getPosixFilePermissions(folder));
        if (permissions.addAll(OWN)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private boolean kept(Path folder, Path child) {
        return (folder.equals(root) || places.contains(folder)) && child.endsWith(LOST_AND_FOUND);
    }

    private void emptyAndDelete(Path folder, Object device) throws IOException {
        if (!places.contains(folder) && !device.equals(device(folder))) {
            throw new IOException(folder + " is another file system");
        }
        empty(folder);
        if (places.stream().noneMatch(place -> place.startsWith(folder))) {
            delete(folder);
        }
    }

    private void delete(Path path) throws IOException {
        Files.delete(path);
        deleted = true;
    }

    private static Object device(Path folder) throws IOException {
        return Files.getAttribute(folder, "unix:dev", LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            var children = new ArrayList<Path>();
            stream.forEach(children::add);
            return children;
        }
    }
}
