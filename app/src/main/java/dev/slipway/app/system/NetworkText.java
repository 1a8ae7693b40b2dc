package dev.slipway.app.system;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.form.FormField;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The interfaces of the installed system, in text.
final class NetworkText {
    private final NetworkForm model;
    private final Dialogue dialogue;
    private final LinkWords words;

    NetworkText(NetworkForm model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.words = new LinkWords(dialogue.messages());
    }

    List<String> lines() {
        var lines = new ArrayList<>(model.interfaces().stream().map(this::words).toList());
        if (lines.isEmpty()) {
            lines.add(dialogue.words("system.interface.none"));
        }
        lines.add(said("text.system.nameservers", model.servers().nameservers()));
        lines.add(said("text.system.search", model.servers().search()));
        lines.add(said("text.system.timeservers", model.servers().timeServers()));
        return lines;
    }

    /// Nothing while there is nothing.
    private String said(String key, FormField field) {
        return field.value().isEmpty() ? "" : dialogue.words(key, field.value());
    }

    private String words(InterfaceForm form) {
        var address = form.isStatic() ? " " + form.address().value() : "";
        var gateway =
                form.isStatic() && !form.gateway().value().isEmpty()
                        ? dialogue.words("text.system.gateway", form.gateway().value())
                        : "";
        return dialogue.words(
                "text.system.interface",
                form.name().value(),
                words.of(form.attachment()),
                words.of(form.kind().get()) + address + gateway + packets(form));
    }

    private String packets(InterfaceForm form) {
        var mtu = form.mtu().value();
        return mtu.isEmpty() ? "" : dialogue.words("text.system.mtu", mtu);
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var form : model.interfaces()) {
            var name = form.name().value();
            choices.add(
                    Choice.numbered(
                            dialogue.words("text.system.interface.change", name),
                            () -> change(form)));
            choices.add(
                    Choice.numbered(
                            dialogue.words("text.system.interface.remove", name),
                            () -> model.remove(form)));
        }
        choices.addAll(additions());
        choices.add(fill("system.nameservers", model.servers().nameservers()));
        choices.add(fill("system.search", model.servers().search()));
        choices.add(fill("system.timeservers", model.servers().timeServers()));
        return choices;
    }

    private Choice fill(String key, FormField field) {
        return Choice.of(dialogue.words(key), () -> dialogue.fill(dialogue.words(key), field));
    }

    private List<Choice> additions() {
        var additions = new ArrayList<Choice>();
        if (model.hasFreeLink()) {
            additions.add(Choice.of(dialogue.words("system.interface.add"), model::add));
        }
        if (model.canBond()) {
            additions.add(Choice.of(dialogue.words("system.bond.add"), model::addBond));
        }
        if (!model.interfaces().isEmpty()) {
            additions.add(Choice.of(dialogue.words("system.vlan.add"), model::addVlan));
        }
        return additions;
    }

    private void change(InterfaceForm form) throws InterruptedException, Leaving, Refusal {
        new AttachmentText(form, model, dialogue, words).change();
        dialogue.pick(dialogue.words("system.kind"), kinds(), words::of)
                .ifPresent(form.kind()::set);
        dialogue.fill(dialogue.words("system.interface.name"), form.name());
        dialogue.fill(dialogue.words("system.mtu"), form.mtu());
        if (form.isStatic()) {
            dialogue.fill(dialogue.words("system.address"), form.address());
            dialogue.fill(dialogue.words("system.gateway"), form.gateway());
        }
    }

    private static List<AddressKind> kinds() {
        return Arrays.asList(AddressKind.values());
    }
}
