package dev.slipway.core.config;

import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import java.util.List;
import java.util.Locale;

/// What must hold of that which one interface is made of.
///
/// @param field of the interface
record AttachmentRules(Findings findings, String field) {
    void apply(Attachment attachment) {
        switch (attachment) {
            case Direct(var selector) -> link(field + ".selector", selector);
            case Bond(_, var selectors) -> bond(field + ".bond.links", selectors);
            case Vlan vlan -> vlan(vlan);
        }
    }

    private void bond(String place, List<String> selectors) {
        if (selectors.isEmpty()) {
            findings.add(place, Problem.of("bond-empty", "links"));
        }
        if (selectors.size() == 1) {
            findings.add(place, Problem.of("bond-of-one", selectors.getFirst()).asWarning());
        }
        for (var i = 0; i < selectors.size(); i++) {
            link(place + "[" + i + "]", selectors.get(i));
        }
    }

    private void link(String place, String selector) {
        findings.add(place, LinkSelector.problem(selector));
        var essence = selector.toLowerCase(Locale.ROOT);
        findings.unique(place, "link", essence, "selector-repeated", selector);
    }

    private void vlan(Vlan vlan) {
        var place = field + ".vlan-id";
        var id = String.valueOf(vlan.id());
        findings.add(place, VlanId.problem(id));
        findings.unique(place, "vlan of " + vlan.parent(), id, "vlan-repeated", id);
    }
}
