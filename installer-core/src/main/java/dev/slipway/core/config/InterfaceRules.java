package dev.slipway.core.config;

import dev.slipway.core.config.AddressConfiguration.AddressKind;
import java.util.Optional;

/// What must hold of one interface, its addresses and its gateway; of those over others see [VlanRules].
final class InterfaceRules {
    private final Findings findings;
    private final String field;

    InterfaceRules(Findings findings, String field) {
        this.findings = findings;
        this.field = field;
    }

    void apply(InterfaceConfiguration link) {
        findings.add(field, LinkSelector.nameProblem(link.name()));
        findings.unique(field, "interface", link.name(), "interface-repeated", link.name());
        new AttachmentRules(findings, field).apply(link.attachment());
        findings.add(field + ".mtu", Mtu.problem(link));
        for (var i = 0; i < link.addresses().size(); i++) {
            address(field + ".address[" + i + "]", link.addresses().get(i));
        }
        link.gateway().ifPresent(gateway -> gateway(gateway, link));
    }

    private void address(String place, AddressConfiguration address) {
        var name = address.name();
        findings.unique(place, field + " address", name, "address-name-repeated", name);
        switch (address.kind()) {
            case STATIC -> fixed(place, address);
            case DHCP4, DHCP6, ADDRCONF -> automatic(place, address);
        }
    }

    private void fixed(String place, AddressConfiguration address) {
        if (address.address().isEmpty()) {
            findings.add(place, Problem.of("address-missing", address.name()));
        }
        address.address().ifPresent(text -> fixed(place, text));
    }

    private void fixed(String place, String text) {
        findings.add(place, IpPrefix.problem(text));
        IpPrefix.parse(text)
                .map(prefix -> prefix.address().toString())
                .ifPresent(it -> findings.unique(place, "address", it, "address-repeated", text));
    }

    private void automatic(String place, AddressConfiguration address) {
        var kind = address.kind().word();
        findings.unique(place, field + " kind", kind, "address-kind-repeated", kind);
        address.address()
                .ifPresent(text -> findings.add(place, Problem.of("address-needless", text, kind)));
    }

    private void gateway(String text, InterfaceConfiguration link) {
        var place = field + ".gateway";
        findings.add(place, IpAddress.problem(text));
        IpAddress.parse(text)
                .flatMap(it -> unreachable(it, text, link))
                .ifPresent(it -> findings.add(place, it));
    }

    private static Optional<Problem> unreachable(
            IpAddress gateway, String text, InterfaceConfiguration link) {
        var fixed =
                link.addresses().stream()
                        .filter(address -> address.kind() == AddressKind.STATIC)
                        .flatMap(address -> address.address().flatMap(IpPrefix::parse).stream())
                        .toList();
        if (!gateway.isForHost() || fixed.stream().anyMatch(it -> it.address().equals(gateway))) {
            return Optional.of(Problem.of("gateway-bad", text));
        }
        var reachable =
                gateway.isLinkLocal() || fixed.stream().anyMatch(it -> it.contains(gateway));
        return reachable
                ? Optional.empty()
                : Optional.of(Problem.of("gateway-unreachable", text).asWarning());
    }
}
