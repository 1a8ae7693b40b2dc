package dev.slipway.app.fleet;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.Attachment;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.IpPrefix;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.inventory.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same system on another machine: the next name, the next addresses, its own links.
///
/// @param place as [Adaptation#place]
/// @param misfits takes what does not fit
record AdaptedSystem(
        Counterparts counterparts, int place, Optional<NamePattern> names, List<Misfit> misfits) {
    private static final String MAC = "mac:";

    SystemConfiguration of(SystemConfiguration first) {
        return new SystemConfiguration(
                hostname(first.hostname()),
                first.nameservers(),
                first.search(),
                first.timeServers(),
                first.timezone(),
                first.locale(),
                first.keyboard(),
                first.interfaces().stream().map(it -> of(it, first.nameservers())).toList(),
                first.users());
    }

    /// A raw image brings its own.
    private String hostname(String first) {
        if (names.isEmpty() && !first.isEmpty()) {
            misfits.add(new Misfit.Nameless(first));
        }
        return names.map(pattern -> pattern.name(place)).orElse(first);
    }

    private InterfaceConfiguration of(InterfaceConfiguration first, List<String> nameservers) {
        var taken = new ArrayList<>(nameservers);
        first.gateway().ifPresent(taken::add);
        return new InterfaceConfiguration(
                first.name(),
                of(first.attachment()),
                first.mtu(),
                first.addresses().stream().map(address -> of(address, taken)).toList(),
                first.gateway());
    }

    private Attachment of(Attachment first) {
        return switch (first) {
            case Direct(var selector) -> new Direct(selector(selector));
            case Bond(var mode, var links) ->
                    new Bond(mode, links.stream().map(this::selector).toList());
            case Vlan vlan -> vlan;
        };
    }

    private AddressConfiguration of(AddressConfiguration first, List<String> taken) {
        return new AddressConfiguration(
                first.name(), first.kind(), first.address().map(typed -> counted(typed, taken)));
    }

    private String counted(String typed, List<String> taken) {
        var counted = IpPrefix.parse(typed).flatMap(prefix -> prefix.plus(place));
        if (counted.isEmpty()) {
            misfits.add(new Misfit.NoAddress(typed));
        }
        counted.map(IpPrefix::address)
                .filter(address -> isAmong(taken, address))
                .ifPresent(address -> misfits.add(new Misfit.AddressTaken(address.text())));
        return counted.map(IpPrefix::text).orElse(typed);
    }

    private static boolean isAmong(List<String> taken, IpAddress address) {
        return taken.stream().map(IpAddress::parse).anyMatch(Optional.of(address)::equals);
    }

    private String selector(String first) {
        return first.startsWith(MAC) ? mac(first) : named(first);
    }

    private String mac(String first) {
        var own =
                counterparts.from().links().stream()
                        .filter(link -> first.equalsIgnoreCase(MAC + link.mac()))
                        .findFirst()
                        .flatMap(counterparts::of);
        if (own.isEmpty()) {
            misfits.add(new Misfit.NoLink(first));
        }
        return own.map(Link::mac).map(MAC::concat).orElse(first);
    }

    private String named(String first) {
        if (counterparts.to().links().stream().noneMatch(link -> link.name().equals(first))) {
            misfits.add(new Misfit.NoLink(first));
        }
        return first;
    }
}
