package dev.slipway.agent.file;

import dev.slipway.agent.policy.WindowsOwnership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;

/// Whether a folder is one in which only its guards can put anything.
interface Guard {
    /// By Windows's own lists of who may do what.
    Guard OF_WINDOWS = Guard::requireOnWindows;

    /// @throws IOException where others may put something into it
    void require(Path folder) throws IOException;

    private static void requireOnWindows(Path folder) throws IOException {
        var list = Files.getFileAttributeView(folder, AclFileAttributeView.class);
        if (list == null) {
            throw new IOException(folder + " does not say who may write into it");
        }
        WindowsOwnership.requireFolder(folder, list.getOwner().getName(), list.getAcl());
    }
}
