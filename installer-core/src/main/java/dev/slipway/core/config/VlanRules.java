package dev.slipway.core.config;

import dev.slipway.core.config.Attachment.Vlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What must hold of interfaces that are carried by others: each ends at one that is not, and none is wider than
/// what carries it.
record VlanRules(Findings findings, List<InterfaceConfiguration> interfaces) {
    void apply(String field, InterfaceConfiguration link) {
        parent(link).ifPresent(name -> carried(field, link, name));
    }

    private void carried(String field, InterfaceConfiguration link, String name) {
        var carrier = named(name);
        if (carrier.isEmpty()) {
            var others = interfaces.stream().map(InterfaceConfiguration::name);
            var known = others.filter(it -> !it.equals(link.name())).toList();
            findings.add(field + ".parent", Problem.misspelt("parent-unknown", name, known));
        } else if (circles(link)) {
            findings.add(field + ".parent", Problem.of("parent-circular", name));
        } else {
            fits(field + ".mtu", link, carrier.get());
        }
    }

    private void fits(String field, InterfaceConfiguration link, InterfaceConfiguration carrier) {
        var most = mtu(carrier);
        link.mtu()
                .filter(mtu -> mtu > most)
                .map(mtu -> Problem.of("mtu-over-parent", mtu.toString(), carrier.name(), most))
                .ifPresent(problem -> findings.add(field, problem));
    }

    /// Of an interface that ends somewhere.
    private int mtu(InterfaceConfiguration link) {
        return link.mtu()
                .orElseGet(
                        () -> parent(link).flatMap(this::named).map(this::mtu).orElse(Mtu.USUAL));
    }

    /// Whether the way down from it comes by an interface twice.
    private boolean circles(InterfaceConfiguration link) {
        var passed = new HashSet<String>();
        for (var at = Optional.of(link);
                at.isPresent();
                at = parent(at.get()).flatMap(this::named)) {
            if (!passed.add(at.get().name())) {
                return true;
            }
        }
        return false;
    }

    private Optional<InterfaceConfiguration> named(String name) {
        return interfaces.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static Optional<String> parent(InterfaceConfiguration link) {
        return link.attachment() instanceof Vlan(_, var parent)
                ? Optional.of(parent)
                : Optional.empty();
    }
}
