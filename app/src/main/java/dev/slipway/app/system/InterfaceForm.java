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
import dev.slipway.core.config.Mtu;
import dev.slipway.core.config.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One interface of the installed system as it is typed: what it is made of, how it gets its address.
final class InterfaceForm {
    private final AttachmentForm attachment;
    private final ObjectProperty<AddressKind> kind = new SimpleObjectProperty<>(AddressKind.DHCP4);
    private final FormField name;
    private final FormField mtu = new FormField("", orNothing(Mtu::problem));
    private final FormField address;
    private final FormField gateway;
    private final Optional<InterfaceConfiguration> written;

    InterfaceForm(String name, AttachmentForm attachment, Messages messages) {
        this(name, attachment, Optional.empty(), messages);
    }

    private InterfaceForm(
            String name,
            AttachmentForm attachment,
            Optional<InterfaceConfiguration> written,
            Messages messages) {
        this.attachment = attachment;
        this.written = written;
        var named = messages.get("system.interface.missing");
        this.name = new FormField(name, new CoreRule(LinkSelector::nameProblem, named));
        var addressed = messages.get("system.address.missing");
        this.address = new FormField("", whenStatic(new CoreRule(IpPrefix::problem, addressed)));
        this.gateway = new FormField("", whenStatic(orNothing(IpAddress::problem)));
        kind.subscribe(_ -> checkAddresses());
    }

    /// As somebody wrote it; nothing where that is more than the fields can say.
    static Optional<InterfaceForm> of(
            InterfaceConfiguration written, AttachmentForm attachment, Messages messages) {
        var form = new InterfaceForm(written.name(), attachment, Optional.of(written), messages);
        return Optional.of(form)
                .filter(it -> it.read(written))
                .filter(it -> it.configuration().equals(written));
    }

    private boolean read(InterfaceConfiguration from) {
        mtu.reset(from.mtu().map(String::valueOf).orElse(""));
        var single = from.addresses().size() == 1;
        if (single) {
            kind.set(from.addresses().getFirst().kind());
            address.reset(from.addresses().getFirst().address().orElse(""));
            gateway.reset(from.gateway().orElse(""));
        }
        return single;
    }

    AttachmentForm attachment() {
        return attachment;
    }

    ObjectProperty<AddressKind> kind() {
        return kind;
    }

    FormField name() {
        return name;
    }

    /// In bytes; empty for what it has by itself.
    FormField mtu() {
        return mtu;
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
        return Stream.concat(Stream.of(name, mtu, address, gateway), attachment.fields());
    }

    /// What is chosen of it.
    Stream<Observable> choices() {
        return Stream.concat(Stream.of(kind), attachment.choices());
    }

    InterfaceConfiguration configuration() {
        return new InterfaceConfiguration(
                name.value(),
                attachment.attachment(),
                packets(),
                List.of(addressConfiguration()),
                Optional.of(gateway.value()).filter(text -> isStatic() && !text.isEmpty()));
    }

    private Optional<Integer> packets() {
        return mtu.good() && !mtu.value().isEmpty()
                ? Optional.of(Integer.valueOf(mtu.value()))
                : Optional.empty();
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

    /// What may be left out: a way out of the network, for one.
    private static Rule orNothing(Function<String, Optional<Problem>> rule) {
        return text ->
                text.isBlank() ? Optional.empty() : rule.apply(text.strip()).map(Problem::message);
    }

    /// Quietly: nobody has typed there yet.
    private void checkAddresses() {
        address.reset(address.text().get());
        gateway.reset(gateway.text().get());
    }
}
