package dev.slipway.app.system;

import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.form.Rule;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.Attachment;
import dev.slipway.core.config.Attachment.Direct;
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
    private final Optional<InterfaceConfiguration> written;
    private final Link writtenLink;

    InterfaceForm(String name, Link link, Messages messages) {
        this(name, link, Optional.empty(), messages);
    }

    private InterfaceForm(
            String name, Link link, Optional<InterfaceConfiguration> written, Messages messages) {
        this.written = written;
        this.writtenLink = link;
        this.link = new SimpleObjectProperty<>(link);
        var named = messages.get("system.interface.missing");
        this.name = new FormField(name, new CoreRule(LinkSelector::nameProblem, named));
        var addressed = messages.get("system.address.missing");
        this.address = new FormField("", whenStatic(new CoreRule(IpPrefix::problem, addressed)));
        this.gateway = new FormField("", whenStatic(InterfaceForm::gatewayProblem));
        kind.subscribe(_ -> checkAddresses());
    }

    /// As somebody wrote it; nothing where that is more than the fields can say, or over no link of the machine.
    static Optional<InterfaceForm> of(
            InterfaceConfiguration written, List<Link> links, Messages messages) {
        return links.stream()
                .filter(link -> selects(written.attachment(), link))
                .findFirst()
                .map(
                        link ->
                                new InterfaceForm(
                                        written.name(), link, Optional.of(written), messages))
                .filter(form -> form.read(written))
                .filter(form -> form.configuration().equals(written));
    }

    private static boolean selects(Attachment attachment, Link link) {
        return attachment instanceof Direct(var selector) && selects(selector, link);
    }

    private static boolean selects(String selector, Link link) {
        return selector.equals(link.name()) || selector.equalsIgnoreCase("mac:" + link.mac());
    }

    private boolean read(InterfaceConfiguration from) {
        var single = from.addresses().size() == 1;
        if (single) {
            kind.set(from.addresses().getFirst().kind());
            address.reset(from.addresses().getFirst().address().orElse(""));
            gateway.reset(from.gateway().orElse(""));
        }
        return single;
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
                written.filter(_ -> link.get().equals(writtenLink))
                        .map(InterfaceConfiguration::attachment)
                        .orElse(new Direct("mac:" + link.get().mac())),
                Optional.empty(),
                List.of(addressConfiguration()),
                Optional.of(gateway.value()).filter(text -> isStatic() && !text.isEmpty()));
    }

    private AddressConfiguration addressConfiguration() {
        var typed = Optional.of(address.value()).filter(_ -> isStatic());
        var label = writtenLabel().orElse(label(typed.orElse("")));
        return new AddressConfiguration(label, kind.get(), typed);
    }

    private Optional<String> writtenLabel() {
        return written.map(it -> it.addresses().getFirst())
                .filter(it -> it.kind() == kind.get())
                .map(AddressConfiguration::name);
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
