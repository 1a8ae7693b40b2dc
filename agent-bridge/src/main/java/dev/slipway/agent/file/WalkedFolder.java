package dev.slipway.agent.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// A folder that was walked to one name at a time, and is held open: whoever moves it or puts a link in its place changes nothing of what we
/// have.
final class WalkedFolder implements Folder {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Deque<SecureDirectoryStream<Path>> opened = new ArrayDeque<>();

    private WalkedFolder() {}

    @SuppressWarnings("StreamResourceLeak") // they are closed with the folder
    static WalkedFolder open(Path root, Path below) throws IOException {
        var folder = new WalkedFolder();
        try {
            folder.opened.push(secure(Files.newDirectoryStream(root)));
            for (var name : below) {
                if (!name.toString().isEmpty()) {
                    folder.opened.push(folder.inside().newDirectoryStream(name, NOFOLLOW_LINKS));
                }
            }
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream)
            throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        stream.close();
        throw new NotDirectoryException("this system cannot open a folder for good");
    }

    private SecureDirectoryStream<Path> inside() {
        return opened.element();
    }

    @Override
    public BasicFileAttributes look(Path name) throws IOException {
        return inside().getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS)
                .readAttributes();
    }

    @Override
    public SeekableByteChannel open(Path name, Set<? extends OpenOption> options)
            throws IOException {
        var all = new HashSet<OpenOption>(options);
        all.add(NOFOLLOW_LINKS);
        return inside().newByteChannel(name, all, OWNER_ONLY);
    }

    @Override
    public void rename(Path name, Path other) throws IOException {
        inside().move(name, inside(), other);
    }

    @Override
    public void close() throws IOException {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
