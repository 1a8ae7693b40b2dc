package dev.slipway.agent.policy;

import dev.slipway.agent.port.ThisSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// A file that decides something: believed only where nobody else could have written it.
final class OwnedFile {
    private static final int LARGEST = 1 << 20;
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> OTHERS_READ =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private OwnedFile() {}

    /// @throws IOException where others may write it, too
    static byte[] read(Path file) throws IOException {
        refuse(file, OTHERS_WRITE, WindowsOwnership.WRITE);
        return Files.readAllBytes(file);
    }

    /// @throws IOException where others may read it, too
    static byte[] readSecret(Path file) throws IOException {
        refuse(file, OTHERS_READ, WindowsOwnership.READ);
        return read(file);
    }

    private static void refuse(
            Path file, Set<PosixFilePermission> forbidden, Set<AclEntryPermission> onWindows)
            throws IOException {
        var attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile() || attributes.size() > LARGEST) {
            throw new IOException(file + " is no small regular file");
        }
        var list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (ThisSystem.HERE.windows() && list != null) {
            WindowsOwnership.require(file, list.getOwner().getName(), list.getAcl(), onWindows);
        } else {
            refuse(file, forbidden);
        }
    }

    private static void refuse(Path file, Set<PosixFilePermission> forbidden) throws IOException {
        var attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.permissions().stream().anyMatch(forbidden::contains)) {
            throw new IOException(file + " is open to others than its owner");
        }
        var owner = attributes.owner().getName();
        if (!owner.equals("root") && !owner.equals(System.getProperty("user.name"))) {
            throw new IOException(file + " belongs to " + owner);
        }
    }
}
