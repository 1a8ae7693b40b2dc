package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.kdl.KdlVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MachineConfigurationWriterTest {
    @Test
    void writesANodeALineWithEveryValueQuoted() {
        var link =
                new InterfaceConfiguration(
                        "net0",
                        "mac:02:00:00:00:00:01",
                        List.of(
                                new AddressConfiguration(
                                        "v4", AddressKind.STATIC, Optional.of("192.0.2.5/24")),
                                new AddressConfiguration(
                                        "v6", AddressKind.ADDRCONF, Optional.empty())),
                        Optional.of("192.0.2.1"));
        var user =
                new UserConfiguration(
                        "tech",
                        Optional.of("$6$s$h"),
                        List.of("ssh-ed25519 AAAA"),
                        List.of("sudo"));
        var system =
                new SystemConfiguration(
                        "node1",
                        List.of("192.0.2.53"),
                        List.of("example.org"),
                        Optional.of("UTC"),
                        Optional.of("C"),
                        List.of(link),
                        List.of(user));
        var pool =
                new PoolConfiguration(
                        "rpool",
                        List.of(new VdevConfiguration(VdevKind.RAIDZ2, List.of("A", "B", "C"))),
                        new LinkedHashMap<>(Map.of("ashift", "12")));
        var configuration =
                new MachineConfiguration(
                        List.of(pool),
                        new ImageConfiguration("oci://r/i:1", true, Optional.of("a\nb")),
                        Optional.of("first"),
                        system);

        assertThat(MachineConfigurationWriter.write(configuration))
                .isEqualTo(
                        """
                        pool "rpool" {
                            vdev "raidz2" {
                                disks "A" "B" "C"
                            }
                            options {
                                ashift "12"
                            }
                        }
                        image "oci://r/i:1" {
                            plain-http
                            signature key="a\\nb"
                        }
                        boot-environment-name "first"
                        sysconfig {
                            hostname "node1"
                            nameserver "192.0.2.53"
                            search "example.org"
                            timezone "UTC"
                            locale "C"
                            interface "net0" selector="mac:02:00:00:00:00:01" {
                                address "192.0.2.5/24" kind="static" name="v4"
                                address kind="addrconf" name="v6"
                                gateway "192.0.2.1"
                            }
                            user "tech" {
                                password-hash "$6$s$h"
                                ssh-key "ssh-ed25519 AAAA"
                                group "sudo"
                            }
                        }
                        """);
    }

    @Test
    void writesWhatIsReadBackEqualInBothVersions() throws KdlException {
        var configurations = new RandomConfiguration(new Random(7));
        for (var round = 0; round < 300; round++) {
            var configuration = configurations.next();

            var text = MachineConfigurationWriter.write(configuration);

            for (var version : KdlVersion.values()) {
                assertThat(MachineConfigurationReader.read(KdlReader.read(text, version)))
                        .isInstanceOfSatisfying(
                                Understood.class,
                                it -> assertThat(it.configuration()).isEqualTo(configuration));
            }
        }
    }

    @Test
    void writesAPoolAloneSoThatItIsReadAsTheSame() {
        var pool =
                new PoolConfiguration(
                        "tank",
                        List.of(new VdevConfiguration(VdevKind.LOG, true, List.of("S1", "S2"))));

        var written = MachineConfigurationWriter.write(pool);

        assertThat(MachineConfigurationReader.readPool(written)).contains(pool);
        assertThat(MachineConfigurationReader.readPool(written + written)).isEmpty();
        assertThat(MachineConfigurationReader.readPool(written + "image \"oci://a/b\"")).isEmpty();
        assertThat(MachineConfigurationReader.readPool("pool {")).isEmpty();
    }
}
