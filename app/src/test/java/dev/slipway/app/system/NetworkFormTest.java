package dev.slipway.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkFormTest {
    private static final Link ETH0 = new Link("eth0", "02:00:00:00:00:01", true, 1000, List.of());
    private static final Link ETH1 = new Link("eth1", "02:00:00:00:00:02", true, 1000, List.of());
    private static final Link ETH2 = new Link("eth2", "02:00:00:00:00:03", false, 0, List.of());

    private final NetworkForm network = new NetworkForm(new Messages(Locale.ENGLISH), () -> {});

    @BeforeEach
    void threeLinksOfWhichTheFirstIsUsed() {
        network.seen(List.of(ETH0, ETH1, ETH2));
    }

    @Test
    void bondsTheLinksThatNobodyHas() {
        network.addBond();

        assertThat(last().attachment())
                .isEqualTo(
                        new Bond(
                                BondMode.ACTIVE_BACKUP,
                                List.of("mac:02:00:00:00:00:02", "mac:02:00:00:00:00:03")));
        assertThat(last().name()).isEqualTo("bond0");
        assertThat(network.hasFreeLink()).isFalse();
    }

    @Test
    void takesALinkIntoABondAndLeavesItOut() {
        network.addBond();
        var bond = (BondForm) network.interfaces().getLast().attachment();

        bond.take(ETH1, false);
        bond.take(ETH0, true);

        assertThat(last().attachment().selectors())
                .containsExactly("mac:02:00:00:00:00:03", "mac:02:00:00:00:00:01");
        assertThat(network.problem()).contains("Two interfaces use the same link.");
    }

    @Test
    void letsAVlanFollowTheNameOfWhatCarriesIt() {
        network.addVlan();
        var lan0 = (VlanForm) network.interfaces().getLast().attachment();
        lan0.id().text().set("10");

        network.interfaces().getFirst().name().text().set("uplink");

        assertThat(last().attachment()).isEqualTo(new Vlan(10, "uplink"));
        assertThat(network.problem()).isEmpty();
    }

    @Test
    void asksForANumberThatAVlanCanHave() {
        network.addVlan();
        var id = ((VlanForm) network.interfaces().getLast().attachment()).id();
        assertThat(id.problem().get()).contains("number of the VLAN");

        id.text().set("4095");

        assertThat(id.shown().get()).contains("“4095” is not the number of a VLAN");
    }

    @Test
    void asksForAnotherCarrierWhenOneIsRemovedEvenIfTheNextIsCalledTheSame() {
        network.addVlan();
        ((VlanForm) network.interfaces().getLast().attachment()).id().text().set("10");

        network.remove(network.interfaces().getFirst());
        network.add();

        assertThat(network.configuration().stream().map(InterfaceConfiguration::name))
                .containsExactly("lan0", "net0");
        assertThat(network.problem())
                .hasValueSatisfying(it -> assertThat(it).contains("no interface"));
    }

    @Test
    void boundsTheMtuUnderItsFieldAndByItsCarrierBesideIt() {
        network.addVlan();
        var vlan = network.interfaces().getLast();
        ((VlanForm) vlan.attachment()).id().text().set("10");
        vlan.mtu().text().set("9999");
        assertThat(vlan.mtu().shown().get()).contains("9999 is not possible");

        vlan.mtu().text().set("9000");

        assertThat(vlan.mtu().good()).isTrue();
        assertThat(network.problem())
                .hasValueSatisfying(it -> assertThat(it).contains("“net0” carries"));
    }

    @Test
    void givesNoNameTwice() {
        network.add();
        network.remove(network.interfaces().getFirst());

        network.add();

        assertThat(network.configuration().stream().map(InterfaceConfiguration::name))
                .containsExactly("net1", "net0");
    }

    @Test
    void showsBondsAndVlansThatWereWrittenInAnyOrder() {
        var written =
                written(
                        """
                        interface "lan20" { vlan-id 20; parent "lan10"; address kind="dhcp4"; }
                        interface "lan10" { vlan-id 10; parent "bond0"; address kind="dhcp4"; }
                        interface "bond0" {
                            bond "802.3ad" { links "eth1" "mac:02:00:00:00:00:01"; }
                            mtu 9000
                            address kind="addrconf"
                        }
                        """);

        network.read(written);

        assertThat(network.hasOthers()).isFalse();
        assertThat(network.configuration()).isEqualTo(written);
    }

    @Test
    void keepsAVlanWhoseCarrierItCannotShow() {
        var written =
                written(
                        """
                        interface "net0" selector="eth7" { address kind="dhcp4"; }
                        interface "lan10" { vlan-id 10; parent "net0"; address kind="dhcp4"; }
                        interface "net1" selector="eth1" { address kind="dhcp4"; }
                        """);

        network.read(written);

        assertThat(network.interfaces()).hasSize(1);
        assertThat(last()).isEqualTo(written.get(1));
        assertThat(network.configuration()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(network.configuration().getFirst().attachment()).isEqualTo(new Direct("eth1"));
    }

    private InterfaceConfiguration last() {
        return network.configuration().getLast();
    }

    private static List<InterfaceConfiguration> written(String interfaces) {
        var text = "sysconfig {\nhostname \"h\"\n" + interfaces + "}\n";
        var sketch = MachineConfigurationReader.sketch(text).sketch();
        return sketch.flatMap(Sketch::system).orElseThrow().interfaces();
    }
}
