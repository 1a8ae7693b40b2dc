package dev.slipway.core.step.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.config.SystemConfiguration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the networkd of this system says of our files, in namespaces of its own; for root only.
///
/// It only reads them: whether the kernel here could make bonds and VLANs does not matter.
@Timeout(60)
class NetworkdTest {
    private static final Path NETWORKD = Path.of("/usr/lib/systemd/systemd-networkd");
    private static final String ALL_READ = "Enumeration completed";

    /// Its own files in place of the system's, and nothing of the system's network.
    private static final String ALONE =
            """
            mount --make-rprivate / && mount -t tmpfs none /run && mkdir -p /etc/systemd/network &&
            mount --bind "$1" /etc/systemd/network && exec timeout 30 /usr/lib/systemd/systemd-networkd
            """;

    private static final String EVERYTHING =
            """
            sysconfig {
                hostname "web1"
                nameserver "192.0.2.53"
                search "example.org"
                interface "net0" selector="mac:52:54:00:ab:cd:e1" {
                    mtu 1500
                    address name="v4" kind="static" "192.0.2.5/24"
                    address name="v6" kind="dhcp6"
                    gateway "198.51.100.1"
                }
                interface "bond0" {
                    bond "802.3ad" { links "mac:52:54:00:ab:cd:ef" "eth1"; }
                    mtu 9000
                    address name="v6" kind="addrconf"
                }
                interface "lan10" { vlan-id 10; parent "bond0"; address kind="dhcp4"; }
            }
            """;

    @TempDir Path folder;

    @BeforeEach
    void onlyWhereNetworkdIs() {
        assumeTrue(Files.isExecutable(NETWORKD), "no systemd-networkd here");
        assumeTrue("root".equals(System.getProperty("user.name")), "not root");
    }

    @Test
    void understandsEveryLineOfOurs() throws Exception {
        var debian = UnpackedDebian.in(Files.createDirectory(folder.resolve("root")));
        new DebianSystem((_, _) -> true).write(system(), "// kdl\n", debian.root());

        var said = said(debian.root().resolve("etc/systemd/network"));

        assertThat(said).contains("bond0: loaded \"bond\"", "lan10: loaded \"vlan\"");
        assertThat(said).filteredOn(line -> line.contains(".netdev:")).isEmpty();
        assertThat(said).filteredOn(line -> line.contains(".network:")).isEmpty();
    }

    @Test
    void wouldSayWhatItDoesNotUnderstand() throws Exception {
        var files = Files.createDirectory(folder.resolve("network"));
        Files.writeString(files.resolve("x.network"), "[Match]\nName=x\n[Network]\nBonds=b\n");

        assertThat(said(files)).anyMatch(line -> line.contains("Unknown key 'Bonds'"));
    }

    private static SystemConfiguration system() {
        var sketch = MachineConfigurationReader.sketch(EVERYTHING).sketch();
        return sketch.flatMap(Sketch::system).orElseThrow();
    }

    private static List<String> said(Path files) throws Exception {
        var builder =
                new ProcessBuilder("unshare", "-nm", "sh", "-c", ALONE, "sh", files.toString());
        builder.environment().put("SYSTEMD_LOG_LEVEL", "debug");
        builder.environment().put("SYSTEMD_LOG_TARGET", "console");
        var networkd = builder.redirectErrorStream(true).start();
        try (var lines =
                new BufferedReader(new InputStreamReader(networkd.getInputStream(), UTF_8))) {
            return untilAllIsRead(lines);
        } finally {
            networkd.destroy();
            assertThat(networkd.waitFor(10, SECONDS)).isTrue();
        }
    }

    private static List<String> untilAllIsRead(BufferedReader lines) throws IOException {
        var said = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.equals(ALL_READ)) {
                return said;
            }
        }
        throw new AssertionError("ended early: " + said);
    }
}
