package dev.slipway.app.system;

import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Attachment;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.inventory.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which interfaces that somebody wrote the fields can show: those over links of the machine, and those that they carry.
final class InterfaceReading {
    private final List<Link> links;
    private final Messages messages;
    private final Map<InterfaceConfiguration, InterfaceForm> shown = new HashMap<>();

    InterfaceReading(List<Link> links, Messages messages) {
        this.links = links;
        this.messages = messages;
    }

    /// A VLAN may stand before what carries it: those are found in a later round.
    void read(List<InterfaceConfiguration> written) {
        for (var before = -1; before < shown.size(); ) {
            before = shown.size();
            for (var each : written) {
                form(each).ifPresent(form -> shown.putIfAbsent(each, form));
            }
        }
    }

    Optional<InterfaceForm> of(InterfaceConfiguration written) {
        return Optional.ofNullable(shown.get(written));
    }

    private Optional<InterfaceForm> form(InterfaceConfiguration written) {
        return attachment(written.attachment())
                .flatMap(attachment -> InterfaceForm.of(written, attachment, messages));
    }

    private Optional<? extends AttachmentForm> attachment(Attachment written) {
        var selectors = new Selectors(written.selectors());
        return switch (written) {
            case Direct _ ->
                    selectors.among(links).map(it -> new LinkForm(it.getFirst(), selectors));
            case Bond(var mode, _) ->
                    selectors.among(links).map(it -> new BondForm(mode, it, selectors));
            case Vlan(var id, var parent) ->
                    carrier(parent).map(it -> new VlanForm(String.valueOf(id), it, messages));
        };
    }

    private Optional<InterfaceForm> carrier(String name) {
        return shown.values().stream().filter(it -> it.name().value().equals(name)).findFirst();
    }
}
