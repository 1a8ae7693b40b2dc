package dev.slipway.core.check;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Are the links that the interfaces are named for there, each named once, and up?
final class NetworkChecks {
    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Problems problems;

    /// By link, the field that chose it first.
    private final Map<String, String> chosen = new HashMap<>();

    NetworkChecks(MachineConfiguration configuration, Inventory inventory, Problems problems) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.problems = problems;
    }

    void check() {
        var interfaces = configuration.system().interfaces();
        for (var i = 0; i < interfaces.size(); i++) {
            check("sysconfig.interface[" + i + "]", interfaces.get(i));
        }
    }

    private void check(String field, InterfaceConfiguration wanted) {
        switch (wanted.attachment()) {
            case Direct(var selector) -> check(field + ".selector", selector);
            case Bond bond -> check(field + ".bond", bond);
            case Vlan _ -> unasked(field, wanted.addresses());
        }
    }

    private void unasked(String field, List<AddressConfiguration> addresses) {
        for (var i = 0; i < addresses.size(); i++) {
            var place = field + ".address[" + i + "]";
            addresses
                    .get(i)
                    .address()
                    .ifPresent(text -> problems.note("address-in-vlan", place, text));
        }
    }

    private void check(String field, Bond bond) {
        for (var i = 0; i < bond.selectors().size(); i++) {
            check(field + ".links[" + i + "]", bond.selectors().get(i));
        }
        if (bond.mode() == BondMode.LACP) {
            sameSpeed(field, bond);
        }
    }

    /// LACP gathers links of one speed only, and leaves the others idle.
    private void sameSpeed(String field, Bond bond) {
        var speeds =
                bond.selectors().stream()
                        .flatMap(it -> new LinkSelection(it, inventory).link().stream())
                        .map(Link::speedMegabits)
                        .filter(speed -> speed > 0)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (speeds.size() > 1) {
            problems.warning(
                    "bond-speeds-differ", field, bond.mode().word(), speeds.first(), speeds.last());
        }
    }

    private void check(String field, String selector) {
        new LinkSelection(selector, inventory)
                .link()
                .ifPresentOrElse(
                        link -> check(field, selector, link),
                        () -> problems.error("unknown-link", field, selector));
    }

    private void check(String field, String selector, Link link) {
        var before = chosen.putIfAbsent(link.name(), field);
        if (before != null) {
            problems.error("selector-repeated", field, selector, before);
        }
        if (!link.up()) {
            problems.warning("link-down", field, link.name());
        }
    }
}
