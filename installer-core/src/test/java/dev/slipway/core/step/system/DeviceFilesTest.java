package dev.slipway.core.step.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.slipway.core.config.Attachment;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.config.InterfaceConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class DeviceFilesTest {
    @Test
    void renamesALinkThatIsKnownByItsAddress() {
        assertThat(texts("net0", new Direct("mac:52:54:00:AB:CD:EF")))
                .containsExactly(
                        entry(
                                ".link",
                                """
                                # Written by Slipway from /etc/sysconfig.kdl.
                                [Match]
                                MACAddress=52:54:00:ab:cd:ef
                                Type=ether

                                [Link]
                                Name=net0
                                """));
    }

    @Test
    void renamesALinkThatIsKnownByAnotherName() {
        assertThat(texts("net0", new Direct("eth0")).get(".link"))
                .contains("OriginalName=eth0", "Name=net0");
        assertThat(texts("eth0", new Direct("eth0"))).isEmpty();
    }

    @Test
    void makesABondKnownByItsFirstLinkOfAllItsLinks() {
        var bond = new Bond(BondMode.LACP, List.of("mac:52:54:00:AB:CD:EF", "eth1"));

        assertThat(texts("bond0", bond))
                .containsExactly(
                        entry(
                                ".netdev",
                                """
                                # Written by Slipway from /etc/sysconfig.kdl.
                                [NetDev]
                                Name=bond0
                                Kind=bond
                                MACAddress=52:54:00:ab:cd:ef

                                [Bond]
                                Mode=802.3ad
                                MIIMonitorSec=100ms
                                """),
                        entry(
                                "@link0.network",
                                """
                                # Written by Slipway from /etc/sysconfig.kdl.
                                [Match]
                                PermanentMACAddress=52:54:00:ab:cd:ef
                                Type=ether

                                [Network]
                                Bond=bond0
                                """),
                        entry(
                                "@link1.network",
                                """
                                # Written by Slipway from /etc/sysconfig.kdl.
                                [Match]
                                Name=eth1

                                [Network]
                                Bond=bond0
                                """));
    }

    @Test
    void makesAVlan() {
        assertThat(texts("lan10", new Vlan(10, "net0")))
                .containsExactly(
                        entry(
                                ".netdev",
                                """
                                # Written by Slipway from /etc/sysconfig.kdl.
                                [NetDev]
                                Name=lan10
                                Kind=vlan

                                [VLAN]
                                Id=10
                                """));
    }

    private static SequencedMap<String, String> texts(String name, Attachment attachment) {
        return new DeviceFiles(
                        new InterfaceConfiguration(
                                name, attachment, Optional.empty(), List.of(), Optional.empty()))
                .texts();
    }
}
