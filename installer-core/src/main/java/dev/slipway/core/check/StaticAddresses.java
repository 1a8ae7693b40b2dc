package dev.slipway.core.check;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.IpPrefix;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The fixed addresses that a configuration gives to the links of a machine.
public final class StaticAddresses {
    private StaticAddresses() {}

    /// @param address without its prefix length
    /// @param link on which others can be asked for it; empty where the machine has none that is meant, and in a VLAN,
    ///     where nobody is heard without its tag
    public record StaticAddress(String field, String address, Optional<Link> link) {}

    public static List<StaticAddress> of(MachineConfiguration configuration, Inventory inventory) {
        var addresses = new ArrayList<StaticAddress>();
        var interfaces = configuration.system().interfaces();
        for (var i = 0; i < interfaces.size(); i++) {
            addresses.addAll(of("sysconfig.interface[" + i + "]", interfaces.get(i), inventory));
        }
        return addresses;
    }

    private static List<StaticAddress> of(
            String field, InterfaceConfiguration wanted, Inventory inventory) {
        var link = link(wanted.attachment().selectors(), inventory);
        var addresses = new ArrayList<StaticAddress>();
        for (var i = 0; i < wanted.addresses().size(); i++) {
            var at = field + ".address[" + i + "]";
            parsed(wanted.addresses().get(i))
                    .ifPresent(found -> addresses.add(new StaticAddress(at, found, link)));
        }
        return addresses;
    }

    /// Of several, one with a carrier.
    private static Optional<Link> link(List<String> selectors, Inventory inventory) {
        return selectors.stream()
                .flatMap(it -> new LinkSelection(it, inventory).link().stream())
                .max(Comparator.comparing(Link::up));
    }

    /// Others get theirs by themselves, and have none written.
    private static Optional<String> parsed(AddressConfiguration address) {
        return address.address()
                .filter(text -> IpPrefix.parse(text).isPresent())
                .map(text -> text.substring(0, text.indexOf('/')));
    }
}
