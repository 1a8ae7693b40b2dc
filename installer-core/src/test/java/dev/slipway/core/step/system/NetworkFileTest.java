package dev.slipway.core.step.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.config.InterfaceConfiguration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkFileTest {
    @Test
    void writesAFixedAddressByTheLinksOwnAddress() {
        var link = link("net0", "mac:52:54:00:AB:CD:EF", "192.0.2.1", fixed("192.0.2.5/24"));
        var servers = List.of("192.0.2.53");
        var file = new NetworkFile(link, List.of(), servers, List.of("example.org", "example.net"));

        assertThat(file.network())
                .isEqualTo(
                        """
                        # Written by Slipway from /etc/sysconfig.kdl.
                        [Match]
                        MACAddress=52:54:00:ab:cd:ef
                        Type=ether

                        [Network]
                        DHCP=no
                        IPv6AcceptRA=no
                        Address=192.0.2.5/24
                        DNS=192.0.2.53
                        Domains=example.org example.net

                        [Route]
                        Gateway=192.0.2.1
                        """);
    }

    @Test
    void asksForAddressesAsConfigured() {
        assertThat(network(AddressKind.DHCP4)).contains("DHCP=ipv4\nIPv6AcceptRA=no\n");
        assertThat(network(AddressKind.DHCP6))
                .contains("DHCP=ipv6\nIPv6AcceptRA=yes\n")
                .contains("[IPv6AcceptRA]\nUseAutonomousPrefix=no\n")
                .contains("[DHCPv6]\nWithoutRA=solicit\n");
        assertThat(network(AddressKind.ADDRCONF))
                .contains("DHCP=no\nIPv6AcceptRA=yes\n")
                .contains("[IPv6AcceptRA]\nDHCPv6Client=no\n")
                .doesNotContain("[DHCPv6]");
        assertThat(network(AddressKind.DHCP4, AddressKind.DHCP6, AddressKind.ADDRCONF))
                .contains("DHCP=yes\nIPv6AcceptRA=yes\n")
                .doesNotContain("[IPv6AcceptRA]");
    }

    @Test
    void takesAGatewayOutsideOfTheNetworkToBeOnTheLink() {
        var link = link("net0", "eth0", "198.51.100.1", fixed("192.0.2.5/32"));

        assertThat(file(link).network()).contains("Gateway=198.51.100.1\nGatewayOnLink=yes\n");
    }

    @Test
    void knowsALinkThatWasRenamedByItsNewName() {
        var renamed = file(link("net0", "eth0", "192.0.2.1", fixed("192.0.2.5/24")));

        assertThat(renamed.network()).contains("[Match]\nName=net0\n");
    }

    @Test
    void saysHowLargePacketsAreAndWhichVlansItCarries() {
        var bond = new Bond(BondMode.LACP, List.of("eth0", "eth1"));
        var link =
                new InterfaceConfiguration(
                        "bond0", bond, Optional.of(9000), List.of(), Optional.empty());

        assertThat(new NetworkFile(link, List.of("lan10", "lan20"), List.of(), List.of()).network())
                .isEqualTo(
                        """
                        # Written by Slipway from /etc/sysconfig.kdl.
                        [Match]
                        Name=bond0

                        [Link]
                        MTUBytes=9000

                        [Network]
                        VLAN=lan10
                        VLAN=lan20
                        DHCP=no
                        IPv6AcceptRA=no
                        """);
    }

    private static InterfaceConfiguration link(
            String name, String selector, String gateway, AddressConfiguration... addresses) {
        return new InterfaceConfiguration(name, selector, List.of(addresses), Optional.of(gateway));
    }

    private static AddressConfiguration fixed(String address) {
        return new AddressConfiguration("v4", AddressKind.STATIC, Optional.of(address));
    }

    private static String network(AddressKind... kinds) {
        var addresses =
                List.of(kinds).stream()
                        .map(kind -> new AddressConfiguration(kind.word(), kind, Optional.empty()))
                        .toList();
        return file(new InterfaceConfiguration("net0", "eth0", addresses, Optional.empty()))
                .network();
    }

    private static NetworkFile file(InterfaceConfiguration each) {
        return new NetworkFile(each, List.of(), List.of(), List.of());
    }
}
