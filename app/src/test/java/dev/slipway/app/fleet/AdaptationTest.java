package dev.slipway.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdaptationTest {
    private static final String MIRROR =
            """
            pool "rpool" {
                vdev "mirror" { disks "serial:S4EVNX0R1234A" "serial:S4EVNX0R5678B" }
            }
            image "oci://registry.example.org/debian:13"
            sysconfig {
                hostname "node07"
                nameserver "192.0.2.1"
                interface "net0" selector="mac:52:54:00:12:34:56" {
                    address name="v4" kind="static" "192.0.2.11/24"
                    gateway "192.0.2.1"
                }
            }
            """;

    @Test
    void getsItsOwnDisksForEachPool() {
        var pools =
                """
                pool "rpool" { vdev "stripe" { disks "serial:S4EVNX0R1234A"; }; }
                pool "tank" { vdev "stripe" { disks "serial:S4EVNX0R5678B"; }; volume "vm" size="8G"; }
                """;

        var kdl = kdl(adapted(pools, Samples.likewise(3), 1));

        assertThat(kdl.substring(0, kdl.indexOf("tank"))).contains("serial:S4EVNX0R1233D");
        assertThat(kdl.substring(kdl.indexOf("tank")))
                .contains("serial:S4EVNX0R5673E", "volume \"vm\"")
                .doesNotContain("S4EVNX0R5678B");
    }

    @Test
    void getsItsOwnDisksInTheSameBays() {
        var kdl = kdl(adapted(MIRROR, Samples.likewise(3), 1));

        assertThat(kdl)
                .contains("serial:S4EVNX0R1233D", "serial:S4EVNX0R5673E")
                .doesNotContain("S4EVNX0R1234A", "S4EVNX0R5678B");
    }

    @Test
    void isCalledAndAddressedByCountingUp() {
        var kdl = kdl(adapted(MIRROR, Samples.likewise(3), 2));

        assertThat(kdl).contains("node09", "192.0.2.13/24", "mac:52:54:00:12:34:36");
        assertThat(kdl).doesNotContain("node07", "192.0.2.11/24", "mac:52:54:00:12:34:56");
    }

    @Test
    void countsAddressesOfIpv6() {
        var written = MIRROR.replace("192.0.2.11/24", "2001:db8::fffe/64");

        assertThat(kdl(adapted(written, Samples.likewise(2), 2))).contains("2001:db8::1:0/64");
    }

    @Test
    void leavesNoNetwork() {
        var written = MIRROR.replace("192.0.2.11/24", "192.0.2.254/24");

        assertThat(adapted(written, Samples.likewise(2), 1).misfits())
                .containsExactly(new Misfit.NoAddress("192.0.2.254/24"));
    }

    @Test
    void takesNoAddressOfAGatewayOrANameServer() {
        var written = MIRROR.replace("192.0.2.1\"", "192.0.2.12\"");

        assertThat(adapted(written, Samples.likewise(2), 1).misfits())
                .containsExactly(new Misfit.AddressTaken("192.0.2.12"));
    }

    @Test
    void doesNotFitWhereABayIsEmptyOrInUse() {
        var first = Samples.inventory().disks().getFirst();
        var one = Samples.inventory(List.of(Samples.disk("OTHER1", "bay 2", List.of())));

        assertThat(adapted(MIRROR, one, 1).misfits()).containsExactly(new Misfit.NoDisk(first));
    }

    @Test
    void goesByMakeAndSizeWhereThereAreNoBays() {
        var from = Samples.inventory(List.of(bayless("A1"), bayless("A2"), bayless("A3")));
        var to = Samples.inventory(List.of(bayless("B1"), bayless("B2"), bayless("B3")));
        var written = MIRROR.replace("S4EVNX0R1234A", "A1").replace("S4EVNX0R5678B", "A3");

        var kdl = kdl(new Adaptation(from, to, 1, names()).of(sketch(written)));

        assertThat(kdl).contains("serial:B1", "serial:B3").doesNotContain("serial:B2");
    }

    @Test
    void guessesNothingWhereThereAreMoreDisksOfThatMake() {
        var from = Samples.inventory(List.of(bayless("A1"), bayless("A2")));
        var to = Samples.inventory(List.of(bayless("B1"), bayless("B2"), bayless("B3")));
        var written = MIRROR.replace("S4EVNX0R1234A", "A1").replace("S4EVNX0R5678B", "A2");

        assertThat(new Adaptation(from, to, 1, names()).of(sketch(written)).misfits())
                .containsExactly(
                        new Misfit.NoDisk(from.disks().get(0)),
                        new Misfit.NoDisk(from.disks().get(1)));
    }

    @Test
    void leavesToEachMachineWhatDescribesADisk() {
        var written = MIRROR.replace("serial:S4EVNX0R1234A", "bay:bay 1");

        assertThat(kdl(adapted(written, Samples.likewise(2), 1))).contains("bay:bay 1");
        assertThat(
                        adapted(
                                        written,
                                        Samples.inventory(
                                                List.of(Samples.disk("B", "bay 2", List.of()))),
                                        1)
                                .misfits())
                .containsExactly(new Misfit.UnclearDisk("bay:bay 1"));
    }

    @Test
    void keepsThePoolOfThatNameByItsOwnGuid() {
        var written =
                """
                pool "rpool" { adopt guid="4711" }
                image "oci://registry.example.org/debian:13"
                boot-environment "trixie"
                sysconfig { hostname "node1" }
                """;
        var with = Samples.inventory(List.of(Samples.installed("SLIP1", "bay 5")));

        assertThat(kdl(adapted(written, with, 1))).contains(Samples.POOL).doesNotContain("4711");
        assertThat(adapted(written, Samples.likewise(2), 1).misfits())
                .contains(new Misfit.NoPool("rpool"));
    }

    @Test
    void bondsTheCounterpartsOfItsLinksAndTagsAlike() {
        var written =
                MIRROR.replace(
                        "interface \"net0\" selector=\"mac:52:54:00:12:34:56\" {",
                        """
                        interface "lan10" { vlan-id 10; parent "bond0"; mtu 1400; }
                        interface "bond0" {
                            bond "802.3ad" { links "mac:52:54:00:12:34:56" "eth1"; }
                        """);

        assertThat(kdl(adapted(written, Samples.likewise(2), 1)))
                .contains("links \"mac:" + Samples.likewise(2).links().getFirst().mac(), "\"eth1\"")
                .contains("vlan-id 10", "parent \"bond0\"", "mtu 1400")
                .doesNotContain("mac:52:54:00:12:34:56");
    }

    @Test
    void missesALinkThatItDoesNotHave() {
        var likewise = Samples.likewise(2);
        var unlinked =
                new Inventory(
                        likewise.hardware(),
                        likewise.firmware(),
                        likewise.processor(),
                        likewise.memoryBytes(),
                        likewise.disks(),
                        List.of(new Link("enp1s0", "52:54:00:00:00:01", true, 0, List.of())));

        assertThat(adapted(MIRROR, unlinked, 1).misfits())
                .containsExactly(new Misfit.NoLink("mac:52:54:00:12:34:56"));
    }

    @Test
    void isNotCalledAsTheFirst() {
        var sketch = sketch(MIRROR.replace("node07", "node"));
        var adaptation =
                new Adaptation(
                        Samples.inventory(), Samples.likewise(2), 1, NamePattern.parse("node"));

        assertThat(adaptation.of(sketch).misfits()).containsExactly(new Misfit.Nameless("node"));
    }

    private static Adapted adapted(String written, Inventory to, int place) {
        return new Adaptation(Samples.inventory(), to, place, names()).of(sketch(written));
    }

    private static Optional<NamePattern> names() {
        return NamePattern.parse("node07");
    }

    private static Sketch sketch(String written) {
        return MachineConfigurationReader.sketch(written).sketch().orElseThrow();
    }

    /// As its machine gets it: nothing may be left that does not fit.
    private static String kdl(Adapted adapted) {
        assertThat(adapted.misfits()).isEmpty();
        return MachineConfigurationWriter.write(adapted.sketch());
    }

    private static Disk bayless(String serial) {
        var disk = Samples.disk(serial, "", List.of());
        return new Disk(
                disk.id(),
                disk.path(),
                disk.device(),
                disk.vendor(),
                disk.model(),
                disk.serial(),
                disk.wwn(),
                disk.sizeBytes(),
                disk.logicalSectorBytes(),
                disk.physicalSectorBytes(),
                disk.rotational(),
                disk.removable(),
                Optional.empty(),
                disk.contents(),
                disk.use());
    }
}
