package dev.slipway.agent.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/// A folder of a system that cannot hold one open: reached only through folders into which nobody but the system's own administrators may put
/// anything, so that what was no link when it was looked at is none afterwards.
record GuardedFolder(Path folder) implements Folder {
    static GuardedFolder open(Path root, Path below, Guard guard) throws IOException {
        var folder = root;
        require(folder, guard);
        for (var name : below) {
            if (!name.toString().isEmpty()) {
                folder = folder.resolve(name);
                require(folder, guard);
            }
        }
        return new GuardedFolder(folder);
    }

    /// What Windows calls a junction is a folder to Java, and something else besides.
    private static void require(Path folder, Guard guard) throws IOException {
        var found = Files.readAttributes(folder, BasicFileAttributes.class, NOFOLLOW_LINKS);
        if (!found.isDirectory() || found.isOther()) {
            throw new NotDirectoryException(folder.toString());
        }
        guard.require(folder);
    }

    @Override
    public BasicFileAttributes look(Path name) throws IOException {
        return Files.readAttributes(
                folder.resolve(name), BasicFileAttributes.class, NOFOLLOW_LINKS);
    }

    @Override
    public SeekableByteChannel open(Path name, Set<? extends OpenOption> options)
            throws IOException {
        var all = new HashSet<OpenOption>(options);
        all.add(NOFOLLOW_LINKS);
        return Files.newByteChannel(folder.resolve(name), all);
    }

    @Override
    public void rename(Path name, Path other) throws IOException {
        Files.move(
                folder.resolve(name), folder.resolve(other), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {} // nothing is held
}
