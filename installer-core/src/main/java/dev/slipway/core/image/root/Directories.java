package dev.slipway.core.image.root;

import static dev.slipway.core.image.root.Linux.*;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.root.Place.Parent;
import java.util.LinkedHashMap;

/// Open directories below a root, the last of which stay open: most archives go through a tree in order, but not all.
final class Directories implements AutoCloseable {
    private static final int FEWEST_OPEN = 64;
    private static final int MOST_OPEN = 4096;
    private static final int MOST_LINKS = 40;

    private final Kernel kernel;
    private final int mostOpen;
    private final Parent root;
    private final LinkedHashMap<RawPath, Parent> open =
            new LinkedHashMap<>(FEWEST_OPEN, 0.75f, true);

    /// @param root an open directory, which is closed with this
    Directories(Kernel kernel, int root) throws InstallException {
        this.kernel = kernel;
        this.mostOpen = Math.clamp(kernel.mostOpenFiles() / 4, FEWEST_OPEN, MOST_OPEN);
        this.root = parent(root, RawPath.ROOT);
    }

    /// Where `path` goes; makes what is missing above it, `implied` hears of each that it made.
    Place place(RawPath path, Implied implied) throws InstallException {
        return new Place(directory(path.parent(), implied, 0), path);
    }

    /// Told of a directory that no entry describes.
    @FunctionalInterface
    interface Implied {
        void made(RawPath directory);
    }

    private Parent directory(RawPath path, Implied implied, int links) throws InstallException {
        if (path.isRoot()) {
            return root;
        }
        var known = open.get(path);
        return known != null ? known : opened(path, implied, links);
    }

    private Parent opened(RawPath path, Implied implied, int links) throws InstallException {
        var file = kernel.openInside(root.directory(), path.bytes(), O_PATH | O_DIRECTORY);
        if (file == -ENOENT && links < MOST_LINKS) {
            make(path, implied, links);
            file = kernel.openInside(root.directory(), path.bytes(), O_PATH | O_DIRECTORY);
        }
        var parent = parent(Refusal.unless(file, path), path);
        open.put(path, parent);
        closeOldest();
        return parent;
    }

    /// A link that leads nowhere yet leads to a directory that is missing, too.
    private void make(RawPath path, Implied implied, int links) throws InstallException {
        var above = directory(path.parent(), implied, links + 1).directory();
        var result = kernel.makeDirectory(above, path.name());
        if (result == -EEXIST) {
            var target = kernel.readLink(above, path.name());
            var _ = directory(path.parent().followed(target), implied, links + 1);
            return;
        }
        Refusal.unless(result, path);
        implied.made(path);
    }

    private Parent parent(int file, RawPath path) throws InstallException {
        Refusal.unless(kernel.look(file, new byte[0]), path);
        return new Parent(file, kernel.inode());
    }

    private void closeOldest() {
        if (open.size() > mostOpen) {
            var oldest = open.pollFirstEntry();
            kernel.close(oldest.getValue().directory());
        }
    }

    int root() {
        return root.directory();
    }

    /// A directory or link went away: what was open below it may be another now.
    void forget() {
        open.values().forEach(each -> kernel.close(each.directory()));
        open.clear();
    }

    @Override
    public void close() {
        forget();
        kernel.close(root.directory());
    }
}
