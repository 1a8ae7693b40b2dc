package dev.slipway.core.step.system;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// Where the paths of the installed system are for us. Links are followed as the installed system will follow
/// them: an absolute one starts at its root, and `..` does not lead out of it.
record PathsInside(Path root) {
    private static final int MOST_LINKS = 40; // as the kernel

    /// The file itself, behind all links; it need not be there.
    Path followed(String path) throws IOException {
        return walk(path, true);
    }

    /// The entry of that name, which may be a link.
    Path entry(String path) throws IOException {
        return walk(path, false);
    }

    private Path walk(String path, boolean followLast) throws IOException {
        var names = names(Path.of(path));
        var here = root;
        var links = 0;
        while (!names.isEmpty()) {
            var next = step(here, names.pop());
            if (!Files.isSymbolicLink(next) || (names.isEmpty() && !followLast)) {
                here = next;
                continue;
            }
            if (++links > MOST_LINKS) {
                throw new FileSystemLoopException(path);
            }
            var target = Files.readSymbolicLink(next);
            here = target.isAbsolute() ? root : here;
            names(target).descendingIterator().forEachRemaining(names::push);
        }
        return here;
    }

    private Path step(Path here, Path name) {
        return name.toString().equals("..") ? up(here) : here.resolve(name);
    }

    private Path up(Path here) {
        var parent = here.getParent();
        return here.equals(root) || parent == null ? root : parent;
    }

    private static Deque<Path> names(Path path) {
        var names = new ArrayDeque<Path>();
        path.forEach(
                name -> {
                    if (!name.toString().equals(".") && !name.toString().isEmpty()) {
                        names.add(name);
                    }
                });
        return names;
    }
}
