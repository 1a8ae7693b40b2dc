package dev.slipway.agent.file;

import dev.slipway.agent.port.ThisSystem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// A folder that was reached without a link, and in which nobody who may write in the guest can lead us elsewhere, not even meanwhile.
interface Folder extends Closeable {
    /// @param root named by the policy, and believed
    /// @param below relative to it; may be empty
    /// @throws IOException where there is no such folder, or a link on the way to it
    static Folder open(Path root, Path below) throws IOException {
        return ThisSystem.HERE.windows()
                ? GuardedFolder.open(root, below, Guard.OF_WINDOWS)
                : WalkedFolder.open(root, below);
    }

    /// What has that name; of a link, the link.
    BasicFileAttributes look(Path name) throws IOException;

    /// Over no link. A new file can be read by its owner only, or by whom the folder says.
    SeekableByteChannel open(Path name, Set<? extends OpenOption> options) throws IOException;

    /// Takes the place of what has that name.
    void rename(Path name, Path other) throws IOException;
}
