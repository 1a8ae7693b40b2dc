package dev.slipway.agent.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsOwnershipTest {
    private static final Path FILE = Path.of("policy.json");
    private static final String ADMINISTRATORS = "BUILTIN\\Administrators";
    private static final String USERS = "BUILTIN\\Users";
    private static final AclEntry ALL =
            entry(AclEntryType.ALLOW, ADMINISTRATORS, AclEntryPermission.values());

    @Test
    void believesWhatAdministratorsAloneCanWrite() {
        var readers = entry(AclEntryType.ALLOW, USERS, AclEntryPermission.READ_DATA);

        assertThatCode(() -> require(ADMINISTRATORS, ALL, readers)).doesNotThrowAnyException();
        assertThatCode(() -> require("NT AUTHORITY\\SYSTEM", ALL)).doesNotThrowAnyException();
    }

    @Test
    void doesNotBelieveWhatUsersCanWriteOrMakeWritable() {
        for (var permission : WindowsOwnership.WRITE) {
            var users = entry(AclEntryType.ALLOW, USERS, permission);
            assertThatThrownBy(() -> require(ADMINISTRATORS, ALL, users))
                    .hasMessageContaining("open to others");
        }
    }

    @Test
    void doesNotMindWhatUsersAreDenied() {
        var denied = entry(AclEntryType.DENY, USERS, AclEntryPermission.WRITE_DATA);

        assertThatCode(() -> require(ADMINISTRATORS, denied, ALL)).doesNotThrowAnyException();
    }

    @Test
    void doesNotBelieveAFileOfAUser() {
        assertThatThrownBy(() -> require("VM\\anna", ALL)).hasMessageContaining("VM\\anna");
    }

    /// As Windows has them for a folder of administrators, and for `C:\\ProgramData`.
    @Test
    void believesAFolderIntoWhichUsersCanPutNothing() {
        var readers = entry(AclEntryType.ALLOW, USERS, AclEntryPermission.READ_DATA);
        var passedOn =
                AclEntry.newBuilder(
                                entry(
                                        AclEntryType.ALLOW,
                                        "CREATOR OWNER",
                                        AclEntryPermission.WRITE_DATA))
                        .setFlags(
                                AclEntryFlag.INHERIT_ONLY,
                                AclEntryFlag.FILE_INHERIT,
                                AclEntryFlag.DIRECTORY_INHERIT)
                        .build();
        var makers =
                entry(
                        AclEntryType.ALLOW,
                        USERS,
                        AclEntryPermission.WRITE_DATA,
                        AclEntryPermission.APPEND_DATA);

        assertThatCode(() -> requireFolder(ALL, readers, passedOn)).doesNotThrowAnyException();
        assertThatThrownBy(() -> requireFolder(ALL, readers, passedOn, makers))
                .hasMessageContaining("open to others");
    }

    @Test
    void believesNoFolderThatUsersCanMakeALinkOfOrEmpty() {
        for (var permission :
                List.of(AclEntryPermission.WRITE_ATTRIBUTES, AclEntryPermission.DELETE_CHILD)) {
            var users = entry(AclEntryType.ALLOW, USERS, permission);
            assertThatThrownBy(() -> requireFolder(ALL, users))
                    .hasMessageContaining("open to others");
        }
    }

    private static void requireFolder(AclEntry... entries) throws Exception {
        WindowsOwnership.requireFolder(FILE, ADMINISTRATORS, List.of(entries));
    }

    private static void require(String owner, AclEntry... entries) throws Exception {
        WindowsOwnership.require(FILE, owner, List.of(entries), WindowsOwnership.WRITE);
    }

    private static AclEntry entry(
            AclEntryType type, String who, AclEntryPermission... permissions) {
        UserPrincipal principal =
                new UserPrincipal() {
                    @Override
                    public String getName() {
                        return who;
                    }
                };
        return AclEntry.newBuilder()
                .setType(type)
                .setPrincipal(principal)
                .setPermissions(permissions)
                .build();
    }
}
