package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttachmentTest {
    private static final String NET0 = "interface \"net0\" selector=\"eth0\"\n";

    @Test
    void readsWhatAnInterfaceIsMadeOf() {
        var text =
                """
                interface "net0" selector="eth0"
                interface "eth3"
                interface "bond0" {
                    bond "802.3ad" { links "eth1" "mac:02:00:00:00:00:01"; }
                    mtu 9000
                }
                interface "lan10" { vlan-id 10; parent "bond0"; }
                """;

        assertThat(codes(text)).isEmpty();
        assertThat(interfaces(text).stream().map(InterfaceConfiguration::attachment))
                .containsExactly(
                        new Direct("eth0"),
                        new Direct("eth3"),
                        new Bond(BondMode.LACP, List.of("eth1", "mac:02:00:00:00:00:01")),
                        new Vlan(10, "bond0"));
        assertThat(interfaces(text).get(2).mtu()).contains(9000);
    }

    @Test
    void refusesAnInterfaceThatIsMadeOfSeveralThings() {
        assertThat(
                        codes(
                                NET0
                                        + "interface \"a\" selector=\"eth1\" { vlan-id 1; parent \"net0\"; }"))
                .containsExactly("sysconfig.interface[1] attachment-repeated");
        assertThat(
                        codes(
                                "interface \"a\" selector=\"eth1\" { bond \"802.3ad\" { links \"x\" \"y\"; }; }"))
                .containsExactly("sysconfig.interface[0] attachment-repeated");
    }

    @Test
    void wantsBothTheNumberAndTheCarrierOfAVlan() {
        assertThat(codes(NET0 + "interface \"a\" { parent \"net0\"; }"))
                .containsExactly("sysconfig.interface[1].vlan-id node-missing");
        assertThat(codes(NET0 + "interface \"a\" { vlan-id 7; }"))
                .containsExactly("sysconfig.interface[1].parent node-missing");
    }

    @Test
    void takesNoVlanOutsideOfTheStandardNorOneTwice() {
        assertThat(codes(NET0 + vlan("a", "4094", "net0"))).isEmpty();
        assertThat(codes(NET0 + vlan("a", "4095", "net0")))
                .containsExactly("sysconfig.interface[1].vlan-id vlan-id-bad");
        assertThat(codes(NET0 + vlan("a", "0", "net0")))
                .containsExactly("sysconfig.interface[1].vlan-id vlan-id-bad");
        for (var wrong : List.of("\"7\"", "7.5", "99999999999", "")) {
            assertThat(codes(NET0 + vlan("a", wrong, "net0")))
                    .containsExactly("sysconfig.interface[1].vlan-id value-not-number");
        }
        assertThat(codes(NET0 + vlan("a", "7", "net0") + vlan("b", "7", "net0")))
                .containsExactly("sysconfig.interface[2].vlan-id vlan-repeated");
        assertThat(codes(NET0 + vlan("a", "7", "net0") + vlan("b", "7", "a"))).isEmpty();
    }

    @Test
    void wantsEveryVlanToEndAtALinkOrABond() {
        assertThat(codes(NET0 + vlan("a", "7", "net1")))
                .containsExactly("sysconfig.interface[1].parent parent-unknown");
        assertThat(codes(vlan("a", "7", "a")))
                .containsExactly("sysconfig.interface[0].parent parent-circular");
        assertThat(codes(vlan("a", "7", "b") + vlan("b", "7", "a")))
                .containsExactly(
                        "sysconfig.interface[0].parent parent-circular",
                        "sysconfig.interface[1].parent parent-circular");
    }

    @Test
    void givesEachLinkToOneInterfaceOnly() {
        assertThat(codes(NET0 + bond("eth1", "eth0")))
                .containsExactly("sysconfig.interface[1].bond.links[1] selector-repeated");
        assertThat(codes(bond("eth1", "eth1")))
                .containsExactly("sysconfig.interface[0].bond.links[1] selector-repeated");
    }

    @Test
    void wantsABondToHaveLinksAndAModeThatThereIs() {
        assertThat(codes("interface \"b\" { bond \"802.3ad\" { links; }; }"))
                .containsExactly("sysconfig.interface[0].bond.links bond-empty");
        assertThat(codes(bond("eth0")))
                .containsExactly("sysconfig.interface[0].bond.links bond-of-one");
        assertThat(codes(bond("eth 0", "eth1")))
                .containsExactly("sysconfig.interface[0].bond.links[0] selector-bad");
        assertThat(codes("interface \"b\" { bond \"lacp\" { links \"x\" \"y\"; }; }"))
                .containsExactly("sysconfig.interface[0].bond bond-mode-unknown");
    }

    @Test
    void boundsTheMtuByWhatItCarriesAndWhatCarriesIt() {
        assertThat(codes(mtu("a", 576, ""))).isEmpty();
        assertThat(codes(mtu("a", 575, ""))).containsExactly("sysconfig.interface[0].mtu mtu-bad");
        assertThat(codes(mtu("a", 9217, ""))).containsExactly("sysconfig.interface[0].mtu mtu-bad");
        assertThat(codes(mtu("a", 1279, "address kind=\"addrconf\"")))
                .containsExactly("sysconfig.interface[0].mtu mtu-not-v6");
        assertThat(codes(mtu("a", 1279, "address kind=\"static\" \"2001:db8::2/64\"")))
                .containsExactly("sysconfig.interface[0].mtu mtu-not-v6");
        assertThat(codes(mtu("a", 1280, "address kind=\"addrconf\""))).isEmpty();
        assertThat(codes(mtu("a", 9000, "") + mtu("b", 9000, "vlan-id 1; parent \"a\""))).isEmpty();
        assertThat(codes(NET0 + vlan("a", "1", "net0") + mtu("b", 1501, "vlan-id 1; parent \"a\"")))
                .containsExactly("sysconfig.interface[2].mtu mtu-over-parent");
    }

    private static String vlan(String name, String id, String parent) {
        return "interface \"%s\" { vlan-id %s; parent \"%s\"; }\n".formatted(name, id, parent);
    }

    private static String bond(String... links) {
        return "interface \"b\" { bond \"active-backup\" { links \"%s\"; }; }\n"
                .formatted(String.join("\" \"", links));
    }

    private static String mtu(String name, int mtu, String more) {
        return "interface \"%s\" { mtu %d; %s\n}\n".formatted(name, mtu, more);
    }

    private static Stream<String> codes(String interfaces) {
        return MachineConfigurationReader.sketch(sysconfig(interfaces)).problems().stream()
                .filter(problem -> !problem.field().matches("pool|image"))
                .map(problem -> problem.field() + " " + problem.code());
    }

    private static List<InterfaceConfiguration> interfaces(String interfaces) {
        var sketch = MachineConfigurationReader.sketch(sysconfig(interfaces)).sketch();
        return sketch.flatMap(Sketch::system).orElseThrow().interfaces();
    }

    private static String sysconfig(String interfaces) {
        return "sysconfig {\nhostname \"h\"\n" + interfaces + "}\n";
    }
}
