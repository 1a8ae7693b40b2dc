package dev.slipway.core.step.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.UserConfiguration;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.InstallException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final String HASH = "$6$salt$hash";
    private static final String KEY = "ssh-ed25519 AAAAC3Nz admin@löwe";

    @TempDir Path folder;

    private final Map<String, String> owners = new HashMap<>();
    private UnpackedDebian debian;

    @BeforeEach
    void unpack() throws Exception {
        debian = UnpackedDebian.in(Files.createDirectory(folder.resolve("root")));
    }

    @Test
    void makesAUserWhoMayLogIn() throws Exception {
        write(with(new UserConfiguration("ada", Optional.of(HASH), List.of(KEY), List.of("sudo"))));

        assertThat(debian.text("etc/passwd")).endsWith("ada:x:1000:1000::/home/ada:/bin/bash\n");
        assertThat(debian.text("etc/shadow")).endsWith("ada:" + HASH + "::0:99999:7:::\n");
        assertThat(debian.text("etc/group")).contains("sudo:x:27:ada\n").endsWith("ada:x:1000:\n");
        assertThat(debian.text("etc/gshadow")).contains("sudo:*::ada\n").endsWith("ada:!::\n");
        assertThat(debian.text("home/ada/.ssh/authorized_keys")).isEqualTo(KEY + "\n");
        assertThat(debian.text("home/ada/.profile")).isEqualTo("# profile\n");
        assertThat(debian.mode("home/ada")).isEqualTo("rwx------");
        assertThat(debian.mode("home/ada/.ssh")).isEqualTo("rwx------");
        assertThat(debian.mode("home/ada/.ssh/authorized_keys")).isEqualTo("rw-------");
        assertThat(debian.mode("etc/shadow")).isEqualTo("rw-r-----");
        assertThat(owners)
                .containsEntry("ada", "1000:1000")
                .containsEntry(".ssh", "1000:1000")
                .containsEntry("..profile.slipway-new", "1000:1000")
                .containsEntry(".authorized_keys.slipway-new", "1000:1000")
                .containsEntry(".sysconfig.kdl.slipway-new", "0:0");
    }

    @Test
    void letsAUserWithoutAPasswordInByKeyOnly() throws Exception {
        write(with(new UserConfiguration("ada", Optional.empty(), List.of(KEY), List.of())));

        assertThat(debian.text("etc/shadow")).endsWith("ada:*::0:99999:7:::\n");
    }

    @Test
    void givesEachUserANumberThatIsFree() throws Exception {
        debian.file("etc/group", debian.text("etc/group") + "staff:x:1000:\n");

        write(with(user("ada"), user("bob")));

        assertThat(debian.text("etc/passwd")).contains("ada:x:1001:1001:", "bob:x:1002:1002:");
    }

    @Test
    void setsThePasswordOfAnAccountThatIsThere() throws Exception {
        write(with(new UserConfiguration("root", Optional.of(HASH), List.of(KEY), List.of())));

        assertThat(debian.text("etc/passwd").lines()).hasSize(2);
        assertThat(debian.text("etc/shadow")).startsWith("root:" + HASH + ":19700:");
        assertThat(debian.text("root/.ssh/authorized_keys")).isEqualTo(KEY + "\n");
    }

    @Test
    void refusesAGroupThatTheImageHasNot() {
        var user = new UserConfiguration("ada", Optional.empty(), List.of(), List.of("wheel"));

        assertThat(failure(with(user))).isEqualTo(new ImageLacks("group wheel", "user ada"));
    }

    private void write(SystemConfiguration system) throws Exception {
        new DebianSystem(this::remember).write(system, "", debian.root());
    }

    private boolean remember(Path file, Owner owner) {
        owners.put(file.getFileName().toString(), owner.user() + ":" + owner.group());
        return true;
    }

    private Failure failure(SystemConfiguration system) {
        return catchThrowableOfType(InstallException.class, () -> write(system)).failure();
    }

    private static SystemConfiguration with(UserConfiguration... users) {
        return new SystemConfiguration(
                "web1",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(users));
    }

    private static UserConfiguration user(String name) {
        return new UserConfiguration(name, Optional.empty(), List.of(), List.of());
    }
}
