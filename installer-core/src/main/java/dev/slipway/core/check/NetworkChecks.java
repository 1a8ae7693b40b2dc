package dev.slipway.core.check;

import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.util.HashMap;
import java.util.Map;

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
            check("sysconfig.interface[" + i + "].selector", interfaces.get(i));
        }
    }

    private void check(String field, InterfaceConfiguration wanted) {
        var selector = wanted.selector();
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
