package dev.slipway.core.step.system;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.IpPrefix;
import java.util.List;
import java.util.Optional;

/// An interface as systemd.network(5) writes it.
///
/// @param vlans the names of those that it carries
record NetworkFile(
        InterfaceConfiguration each,
        List<String> vlans,
        List<String> nameservers,
        List<String> search) {
    static final String HEADING = "# Written by Slipway from /etc/sysconfig.kdl.\n";

    String network() {
        var text = new StringBuilder(HEADING).append("[Match]\n").append(match());
        each.mtu().ifPresent(mtu -> text.append("\n[Link]\nMTUBytes=" + mtu + "\n"));
        text.append("\n[Network]\n");
        vlans.forEach(vlan -> line(text, "VLAN", vlan));
        line(text, "DHCP", dhcp());
        line(
                text,
                "IPv6AcceptRA",
                has(AddressKind.DHCP6) || has(AddressKind.ADDRCONF) ? "yes" : "no");
        each.addresses().stream()
                .flatMap(address -> address.address().stream())
                .forEach(address -> line(text, "Address", address));
        nameservers.forEach(server -> line(text, "DNS", server));
        if (!search.isEmpty()) {
            line(text, "Domains", String.join(" ", search));
        }
        each.gateway().ifPresent(gateway -> route(text, gateway));
        return text.append(ipv6()).toString();
    }

    /// A link that was renamed is known to networkd by its new name.
    private String match() {
        return switch (each.attachment()) {
            case Direct(var selector) -> new LinkMatch(selector).named(each.name());
            case Bond _, Vlan _ -> "Name=" + each.name() + "\n";
        };
    }

    private String dhcp() {
        if (has(AddressKind.DHCP4)) {
            return has(AddressKind.DHCP6) ? "yes" : "ipv4";
        }
        return has(AddressKind.DHCP6) ? "ipv6" : "no";
    }

    private boolean has(AddressKind kind) {
        return each.addresses().stream().anyMatch(address -> address.kind() == kind);
    }

    /// A gateway outside of the interface's own networks is taken to be on the same link, as hosters have it.
    private void route(StringBuilder text, String gateway) {
        text.append("\n[Route]\n");
        line(text, "Gateway", gateway);
        var address = IpAddress.parse(gateway).filter(parsed -> !parsed.isLinkLocal());
        if (address.isPresent() && isFixed() && !reaches(address.get())) {
            line(text, "GatewayOnLink", "yes");
        }
    }

    private boolean isFixed() {
        return each.addresses().stream().allMatch(a -> a.kind() == AddressKind.STATIC);
    }

    private boolean reaches(IpAddress gateway) {
        return each.addresses().stream()
                .map(AddressConfiguration::address)
                .flatMap(Optional::stream)
                .flatMap(address -> IpPrefix.parse(address).stream())
                .anyMatch(prefix -> prefix.contains(gateway));
    }

    /// DHCPv6 is asked whether or not a router says so, and only where it was asked for; addresses are made up
    /// from a router's prefix only where that was asked for.
    private String ipv6() {
        var dhcp = has(AddressKind.DHCP6);
        var own = has(AddressKind.ADDRCONF);
        if (!dhcp && !own) {
            return "";
        }
        var accept = dhcp ? "" : "DHCPv6Client=no\n";
        var prefix = own ? "" : "UseAutonomousPrefix=no\n";
        var section = dhcp && own ? "" : "\n[IPv6AcceptRA]\n" + accept + prefix;
        return section + (dhcp ? "\n[DHCPv6]\nWithoutRA=solicit\n" : "");
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(value).append('\n');
    }
}
