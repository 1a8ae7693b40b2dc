package dev.slipway.agent.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.ArrayDeque;
import java.util.Deque;

/// A folder that was walked to one name at a time, never over a link: whoever may write in the guest cannot lead us
/// elsewhere, not even while we walk.
final class Folder implements Closeable {
    private final Deque<SecureDirectoryStream<Path>> opened = new ArrayDeque<>();

    private Folder() {}

    /// @param root named by the policy, and believed
    /// @param below relative to it; may be empty
    @SuppressWarnings("StreamResourceLeak") // they are closed with the folder
    static Folder open(Path root, Path below) throws IOException {
        var folder = new Folder();
        try {
            folder.opened.push(secure(Files.newDirectoryStream(root)));
            for (var name : below) {
                if (!name.toString().isEmpty()) {
                    folder.opened.push(
                            folder.inside().newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
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

    SecureDirectoryStream<Path> inside() {
        return opened.element();
    }

    @Override
    public void close() throws IOException {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
