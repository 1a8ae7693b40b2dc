package dev.slipway.app.system;

import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Optional;

/// What an interface is made of, asked in text.
record AttachmentText(InterfaceForm form, NetworkForm model, Dialogue dialogue, LinkWords words) {
    void change() throws InterruptedException, Leaving, Refusal {
        switch (form.attachment()) {
            case LinkForm link -> change(link);
            case BondForm bond -> change(bond);
            case VlanForm vlan -> change(vlan);
        }
    }

    private void change(LinkForm link) throws InterruptedException, Leaving, Refusal {
        dialogue.pick(dialogue.words("system.link"), model.links(), words::of)
                .ifPresent(link.link()::set);
    }

    /// A link that is picked goes in, or out where it is in; Enter alone ends it.
    private void change(BondForm bond) throws InterruptedException, Leaving, Refusal {
        var modes = List.of(BondMode.values());
        dialogue.pick(dialogue.words("system.bond.mode"), modes, words::of)
                .ifPresent(bond.mode()::set);
        for (var link = pick(bond); link.isPresent(); link = pick(bond)) {
            bond.take(link.get(), !bond.has(link.get()));
        }
    }

    private Optional<Link> pick(BondForm bond) throws InterruptedException, Leaving, Refusal {
        return dialogue.pick(
                dialogue.words("text.system.bond.links"), model.links(), it -> said(bond, it));
    }

    private String said(BondForm bond, Link link) {
        var key = bond.has(link) ? "text.system.bond.in" : "text.system.bond.out";
        return dialogue.words(key, words.of(link));
    }

    private void change(VlanForm vlan) throws InterruptedException, Leaving, Refusal {
        dialogue.fill(dialogue.words("system.vlan"), vlan.id());
        var others = model.interfaces().stream().filter(other -> !other.equals(form)).toList();
        dialogue.pick(dialogue.words("system.vlan.parent"), others, it -> it.name().value())
                .ifPresent(vlan.parent()::set);
    }
}
