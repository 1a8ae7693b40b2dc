package dev.slipway.core.step.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.UserConfiguration;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.InstallException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianSystemTest {
    private static final String HASH = "$6$salt$hash";
    private static final String KEY = "ssh-ed25519 AAAAC3Nz admin@löwe";

    @TempDir Path folder;

    private UnpackedDebian debian;

    @BeforeEach
    void unpack() throws Exception {
        debian = UnpackedDebian.in(Files.createDirectory(folder.resolve("root")));
    }

    @Test
    void namesTheHost() throws Exception {
        write(named("web1.example.org"));

        assertThat(debian.text("etc/hostname")).isEqualTo("web1.example.org\n");
        assertThat(debian.text("etc/hosts")).contains("127.0.1.1 web1.example.org web1\n");
    }

    @Test
    void leavesTheMachineIdToTheFirstStart() throws Exception {
        write(named("web1"));

        assertThat(debian.text("etc/machine-id")).isEmpty();
    }

    @Test
    void makesTheMachineMakeItsOwnHostKeys() throws Exception {
        write(named("web1"));

        assertThat(folder.resolve("root/etc/ssh")).isDirectoryContaining("glob:**/sshd_config");
        assertThat(folder.resolve("root/etc/ssh/ssh_host_ed25519_key")).doesNotExist();
        assertThat(folder.resolve("root/etc/ssh/ssh_host_ed25519_key.pub")).doesNotExist();
        assertThat(debian.text("etc/systemd/system/slipway-host-keys.service"))
                .contains("ExecStart=/usr/bin/ssh-keygen -A", "Before=ssh.service");
        assertThat(
                        debian.link(
                                "etc/systemd/system/multi-user.target.wants/slipway-host-keys.service"))
                .isEqualTo("/etc/systemd/system/slipway-host-keys.service");
    }

    @Test
    void keepsWhatItWasToldForRootAlone() throws Exception {
        write(named("web1"));

        assertThat(debian.text("etc/sysconfig.kdl")).contains("hostname \"web1\"");
        assertThat(debian.mode("etc/sysconfig.kdl")).isEqualTo("rw-------");
        assertThat(debian.text("var/lib/slipway/machine-configuration.kdl")).isEqualTo("// kdl\n");
        assertThat(debian.mode("var/lib/slipway/machine-configuration.kdl")).isEqualTo("rw-------");
        assertThat(debian.mode("var/lib/slipway")).isEqualTo("rwx------");
    }

    @Test
    void startsNetworkdWhateverTheImageThoughtOfIt() throws Exception {
        var mask = folder.resolve("root/etc/systemd/system/systemd-networkd.service");
        Files.createDirectories(mask.getParent());
        Files.createSymbolicLink(mask, Path.of("/dev/null"));

        write(with(link("net0", "eth0", "192.0.2.1", fixed("192.0.2.5/24"))));

        assertThat(mask).doesNotExist();
        assertThat(
                        debian.link(
                                "etc/systemd/system/multi-user.target.wants/systemd-networkd.service"))
                .isEqualTo("/usr/lib/systemd/system/systemd-networkd.service");
        assertThat(debian.text("etc/resolv.conf"))
                .isEqualTo("search example.org example.net\nnameserver 192.0.2.53\n");
    }

    @Test
    void leavesResolvingToResolvedWhereTheImageHasIt() throws Exception {
        debian.file("usr/lib/systemd/system/systemd-resolved.service", "");

        write(with(link("net0", "eth0", "192.0.2.1", fixed("192.0.2.5/24"))));

        assertThat(debian.link("etc/resolv.conf"))
                .isEqualTo("../run/systemd/resolve/stub-resolv.conf");
    }

    @Test
    void refusesInterfacesWithoutNetworkd() throws Exception {
        Files.delete(folder.resolve("root/usr/lib/systemd/system/systemd-networkd.service"));

        assertThat(failure(with(link("net0", "eth0", "192.0.2.1", fixed("192.0.2.5/24")))))
                .isEqualTo(new ImageLacks("systemd-networkd", "network interfaces"));
    }

    @Test
    void setsTimeZoneAndLocale() throws Exception {
        var notes = write(localised("Europe/Berlin", "en_US.UTF-8"));

        assertThat(debian.link("etc/localtime")).isEqualTo("/usr/share/zoneinfo/Europe/Berlin");
        assertThat(debian.text("etc/timezone")).isEqualTo("Europe/Berlin\n");
        assertThat(debian.text("etc/default/locale")).isEqualTo("LANG=en_US.UTF-8\n");
        assertThat(debian.text("etc/locale.gen"))
                .isEqualTo("# en_US.UTF-8 UTF-8\nen_US.UTF-8 UTF-8\n");
        assertThat(notes).singleElement().asString().contains("en_US.UTF-8", "locale-gen");
    }

    @Test
    void findsALocaleInTheArchive() throws Exception {
        debian.file("usr/lib/locale/locale-archive", "…\0en_US.utf8\0…");

        assertThat(write(localised("Europe/Berlin", "en_US.UTF-8"))).isEmpty();
    }

    @Test
    void alwaysHasThePlainLocale() throws Exception {
        assertThat(write(localised("Europe/Berlin", "C.UTF-8"))).isEmpty();
        assertThat(debian.text("etc/locale.gen")).isEqualTo("# en_US.UTF-8 UTF-8\n");
    }

    @Test
    void refusesATimeZoneThatTheImageHasNot() {
        assertThat(failure(localised("Asia/Tokyo", "C.UTF-8")))
                .isEqualTo(new ImageLacks("/usr/share/zoneinfo/Asia/Tokyo", "timezone Asia/Tokyo"));
    }

    @Test
    void givesTheSameTreeTwice() throws Exception {
        write(everything());
        var once = debian.tree();

        write(everything());

        assertThat(debian.tree()).isEqualTo(once);
    }

    @Test
    void followsNoLinkOutOfTheRoot() throws Exception {
        var outside = Files.createDirectory(folder.resolve("outside"));
        var victim = Files.writeString(outside.resolve("victim"), "untouched");
        var root = folder.resolve("root");
        relink(root.resolve("etc/hostname"), victim);
        relink(root.resolve("etc/hosts"), Path.of("../../outside/victim"));
        Files.createSymbolicLink(root.resolve("home"), outside);
        Files.createSymbolicLink(root.resolve("etc/systemd"), Path.of("../../../outside"));
        Files.createDirectories(root.resolve(folder.relativize(outside)));
        Files.createDirectories(root.resolve(outside.toString().substring(1)));

        write(everything());

        assertThat(victim).hasContent("untouched");
        assertThat(outside).isDirectoryNotContaining("glob:**/{ada,system,network}");
        assertThat(root.resolve("outside/network")).isDirectory();
        assertThat(root.resolve(outside.toString().substring(1)).resolve("ada")).isDirectory();
        assertThat(debian.text("etc/hostname")).isEqualTo("web1\n");
    }

    @Test
    void endsOnLinksThatGoInACircle() throws Exception {
        Files.createSymbolicLink(folder.resolve("root/home"), Path.of("home"));

        assertThat(failure(everything()).toString()).contains("FileUnusable");
    }

    @Test
    void saysThatOwnersAreMissingWhereItMayNotGiveFilesAway() throws Exception {
        var notes = new DebianSystem((_, _) -> false).write(everything(), "", debian.root());

        assertThat(notes).anyMatch(note -> note.contains("owners"));
        assertThat(debian.text("etc/passwd")).contains("ada:");
    }

    private static void relink(Path link, Path target) throws Exception {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private List<String> write(SystemConfiguration system) throws Exception {
        return new DebianSystem((_, _) -> true).write(system, "// kdl\n", debian.root());
    }

    private Failure failure(SystemConfiguration system) {
        return catchThrowableOfType(InstallException.class, () -> write(system)).failure();
    }

    private static SystemConfiguration named(String hostname) {
        return new SystemConfiguration(
                hostname,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static SystemConfiguration with(InterfaceConfiguration... interfaces) {
        return new SystemConfiguration(
                "web1",
                List.of("192.0.2.53"),
                List.of("example.org", "example.net"),
                Optional.empty(),
                Optional.empty(),
                List.of(interfaces),
                List.of());
    }

    private static SystemConfiguration localised(String zone, String locale) {
        return new SystemConfiguration(
                "web1",
                List.of(),
                List.of(),
                Optional.of(zone),
                Optional.of(locale),
                List.of(),
                List.of());
    }

    private static SystemConfiguration everything() {
        return new SystemConfiguration(
                "web1",
                List.of("192.0.2.53"),
                List.of("example.org"),
                Optional.of("Europe/Berlin"),
                Optional.of("en_US.UTF-8"),
                List.of(link("net0", "mac:52:54:00:ab:cd:ef", "192.0.2.1", fixed("192.0.2.5/24"))),
                List.of(
                        new UserConfiguration(
                                "ada", Optional.of(HASH), List.of(KEY), List.of("sudo"))));
    }

    private static InterfaceConfiguration link(
            String name, String selector, String gateway, AddressConfiguration... addresses) {
        return new InterfaceConfiguration(name, selector, List.of(addresses), Optional.of(gateway));
    }

    private static AddressConfiguration fixed(String address) {
        return new AddressConfiguration("v4", AddressKind.STATIC, Optional.of(address));
    }
}
