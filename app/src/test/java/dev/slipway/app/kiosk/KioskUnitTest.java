package dev.slipway.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.live.stick.StickContents;
import dev.slipway.core.platform.linux.LinuxPlatform;
import dev.slipway.core.remote.ConsolePassword;
import dev.slipway.core.remote.RemoteFolder;
import dev.slipway.core.remote.TunnelKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The kiosk shows the text of whatever file is named in it, to whoever stands there or controls its display from afar.
class KioskUnitTest {
    private static final String UNIT = "kiosk-files/etc/systemd/system/slipway-kiosk.service";
    private static final String STICK = "/usb/";

    @Test
    void readsNoKeyAndNoPasswordOfItsMachineOrItsStick() throws IOException {
        assertThat(closed())
                .contains(
                        "/var/lib/slipway/pki",
                        "/etc/shadow",
                        STICK + "pki",
                        STICK + StickContents.SETTINGS,
                        TunnelKeys.USUAL.folder().toString());
    }

    /// Mounts that come later are not read-only in it, whatever its unit says of the file system: it would write into a system that
    /// somebody else installs.
    @Test
    void reachesNoSystemThatIsBeingInstalled() throws IOException {
        var closed = closed().stream().map(Path::of).toList();
        var target = new LinuxPlatform(new ProcessCommands()).target();

        assertThat(closed).anyMatch(target::startsWith).noneMatch(target::equals);
        assertThat(closed).as("what it must see").noneMatch(ConsolePassword.MARK::startsWith);
        assertThat(lines("kiosk-files/etc/systemd/system/slipway-shell.service"))
                .contains("ConditionPathExists=" + ConsolePassword.MARK);
    }

    /// They lie beside what it shows, and so cannot be closed off; without capabilities it reads what is root's only.
    @Test
    void readsNoKeyOfWhatIsShared() throws IOException {
        var folder = RemoteFolder.USUAL;
        assertThat(lines("root-files/etc/systemd/system/slipway-remote.service"))
                .contains(
                        "ExecStartPost=/usr/bin/find %s -name *.key -exec /bin/chown nobody {} +"
                                .formatted(folder.path()));
        assertThat(lines("root-files/usr/local/lib/slipway/tunnel-wireguard"))
                .anyMatch(line -> line.strip().startsWith("install -m 0400 -o systemd-network "));
        assertThat(lines("kiosk-files/usr/lib/slipway/share-login"))
                .anyMatch(line -> line.startsWith("chown nobody \"$1\""));
        assertThat(lines(UNIT)).contains("CapabilityBoundingSet=");
    }

    /// Without the sign that says that they need not be there.
    private static List<String> closed() throws IOException {
        return lines(UNIT).stream()
                .filter(line -> line.startsWith("InaccessiblePaths="))
                .flatMap(line -> List.of(line.split("=", 2)[1].split(" ")).stream())
                .map(path -> path.replaceFirst("^-", ""))
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("../packaging/live").resolve(file));
    }
}
