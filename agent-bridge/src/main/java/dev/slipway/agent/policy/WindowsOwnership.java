package dev.slipway.agent.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Whether a file or a folder on Windows could have been written, or read, by somebody else than administrators and the system.
public final class WindowsOwnership {
    private static final Set<String> TRUSTED =
            Set.of("BUILTIN\\Administrators", "NT AUTHORITY\\SYSTEM");

    static final Set<AclEntryPermission> WRITE =
            EnumSet.of(
                    AclEntryPermission.WRITE_DATA,
                    AclEntryPermission.APPEND_DATA,
                    AclEntryPermission.DELETE,
                    AclEntryPermission.WRITE_ACL,
                    AclEntryPermission.WRITE_OWNER);

    /// Also to make another file of one that is there, or a link of the folder itself.
    static final Set<AclEntryPermission> PUT_INTO =
            EnumSet.of(
                    AclEntryPermission.WRITE_DATA,
                    AclEntryPermission.APPEND_DATA,
                    AclEntryPermission.WRITE_ATTRIBUTES,
                    AclEntryPermission.DELETE,
                    AclEntryPermission.DELETE_CHILD,
                    AclEntryPermission.WRITE_ACL,
                    AclEntryPermission.WRITE_OWNER);

    static final Set<AclEntryPermission> READ = EnumSet.of(AclEntryPermission.READ_DATA);

    private WindowsOwnership() {}

    /// @param owner as Windows names it
    /// @throws IOException where somebody else can put anything into the folder, or something in its place
    public static void requireFolder(Path folder, String owner, List<AclEntry> entries)
            throws IOException {
        require(folder, owner, entries, PUT_INTO);
    }

    /// @param owner as Windows names it
    /// @throws IOException where somebody else has one of the permissions, or could give it to himself
    static void require(
            Path file, String owner, List<AclEntry> entries, Set<AclEntryPermission> permissions)
            throws IOException {
        if (!TRUSTED.contains(owner)) {
            throw new IOException(file + " belongs to " + owner);
        }
        if (opensToOthers(entries, permissions)) {
            throw new IOException(file + " is open to others than its owner");
        }
    }

    /// What is denied to somebody does not count: who is trusted needs no other to be denied anything. Nor does what is only passed on to what
    /// will be made in a folder.
    private static boolean opensToOthers(
            List<AclEntry> entries, Set<AclEntryPermission> permissions) {
        return entries.stream()
                .filter(entry -> entry.type() == AclEntryType.ALLOW)
                .filter(entry -> !entry.flags().contains(AclEntryFlag.INHERIT_ONLY))
                .filter(entry -> !TRUSTED.contains(entry.principal().getName()))
                .anyMatch(entry -> entry.permissions().stream().anyMatch(permissions::contains));
    }
}
