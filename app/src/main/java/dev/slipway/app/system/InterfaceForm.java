package dev.slipway.app.system;

import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.form.Rule;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.IpPrefix;
import dev.slipway.core.config.LinkSelector;
import dev.slipway.core.config.Problem;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One interface of the installed system as it is typed: which link, how it gets its address.
final class InterfaceForm {
    private final ObjectProperty<Link> link;
    private final ObjectProperty<AddressKind> kind = new SimpleObjectProperty<>(AddressKind.DHCP4);
    private final FormField name;
    private final FormField address;
    private final FormField gateway;

    InterfaceForm(String name, Link link, Messages messages) {
        this.link = new SimpleObjectProperty<>(link);
        var named = messages.get("system.interface.missing");
        this.name = new FormField(name, new CoreRule(LinkSelector::nameProblem, named));
        var addressed = messages.get("system.address.missing");
        this.address = new FormField("", whenStatic(new CoreRule(IpPrefix::problem, addressed)));
        this.gateway = new FormField("", whenStatic(InterfaceForm::gatewayProblem));
        kind.subscribe(_ -> checkAddresses());
    }

    ObjectProperty<Link> link() {
        return link;
    }

    ObjectProperty<AddressKind> kind() {
        return kind;
    }

    FormField name() {
        return name;
    }

    /// In CIDR form; counts for a static interface only, as does [#gateway].
    FormField address() {
        return address;
    }

    FormField gateway() {
        return gateway;
    }

    boolean isStatic() {
        return kind.get() == AddressKind.STATIC;
    }

    Stream<FormField> fields() {
        return Stream.of(name, address, gateway);
    }

    /// Links are known by their MAC address: it stays the same under another kernel.
    InterfaceConfiguration configuration() {
        return new InterfaceConfiguration(
                name.value(),
                "mac:" + link.get().mac(),
                List.of(addressConfiguration()),
                Optional.of(gateway.value()).filter(text -> isStatic() && !text.isEmpty()));
    }

    private AddressConfiguration addressConfiguration() {
        var typed = Optional.of(address.value()).filter(_ -> isStatic());
        return new AddressConfiguration(label(typed.orElse("")), kind.get(), typed);
    }

    private String label(String typed) {
        return kind.get() == AddressKind.ADDRCONF
                        || kind.get() == AddressKind.DHCP6
                        || typed.contains(":")
                ? "v6"
                : "v4";
    }

    private Rule whenStatic(Rule rule) {
        return text -> isStatic() ? rule.problem(text) : Optional.empty();
    }

    /// A network without a way out has none.
    private static Optional<String> gatewayProblem(String text) {
        return text.isBlank()
                ? Optional.empty()
                : IpAddress.problem(text.strip()).map(Problem::message);
    }

    /// Quietly: nobody has typed there yet.
    private void checkAddresses() {
        address.reset(address.text().get());
        gateway.reset(gateway.text().get());
    }
}
