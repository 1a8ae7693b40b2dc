package dev.slipway.core.step.system;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.IpPrefix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An interface as systemd.network(5) and systemd.link(5) write it.
record NetworkFile(InterfaceConfiguration each, List<String> nameservers, List<String> search) {
    private static final String MAC = "mac:";
    private static final String HEADING = "# Written by Slipway from /etc/sysconfig.kdl.\n";

    String network() {
        var text = new StringBuilder(HEADING).append("[Match]\n").append(match("Name"));
        text.append("\n[Network]\n");
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

    /// Whether it needs a name that the system would not give it.
    boolean renames() {
        return !each.selector().equals(each.name());
    }

    String link() {
        return HEADING
                + "[Match]\n"
                + match("OriginalName")
                + "\n[Link]\nName="
                + each.name()
                + "\n";
    }

    /// By its address where it is known; bridges and VLANs have the same one, and are of another type. A link
    /// that was renamed is known to networkd by its new name.
    private String match(String byName) {
        if (each.selector().startsWith(MAC)) {
            var address = each.selector().substring(MAC.length()).toLowerCase(Locale.ROOT);
            return "MACAddress=" + address + "\nType=ether\n";
        }
        return byName + "=" + (byName.equals("Name") ? each.name() : each.selector()) + "\n";
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
