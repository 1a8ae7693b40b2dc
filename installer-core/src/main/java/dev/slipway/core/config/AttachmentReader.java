package dev.slipway.core.config;

import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import java.util.Collections;
import java.util.List;

/// Understands what an interface is made of: `selector="…"`, `bond "MODE" { links … }`, or `vlan-id` and `parent`.
///
/// @param link the node of the interface
record AttachmentReader(Element link) {
    /// @param name of the interface: of a link with the same name where nothing else is said
    Attachment attachment(String name) {
        var selector = link.property("selector");
        var bond = link.child("bond");
        var tagged = link.has("vlan-id") || link.has("parent");
        var said = List.of(selector.isPresent(), bond.isPresent(), tagged);
        if (Collections.frequency(said, true) > 1) {
            link.complain(Problem.of("attachment-repeated", name));
        }
        if (tagged) {
            return vlan();
        }
        return bond.<Attachment>map(AttachmentReader::bond)
                .orElseGet(() -> new Direct(selector.orElse(name)));
    }

    private Vlan vlan() {
        return new Vlan(
                link.required("vlan-id").flatMap(InterfaceReader::number).orElse(0),
                link.required("parent").map(MachineConfigurationReader::text).orElse(""));
    }

    private static Bond bond(Element bond) {
        var mode = mode(bond);
        var links = bond.required("links");
        bond.close();
        return new Bond(mode, links.map(AttachmentReader::links).orElse(List.of()));
    }

    /// After a problem, the mode that demands least of the switch.
    private static BondMode mode(Element bond) {
        var word = bond.argument();
        var mode = BondMode.of(word);
        if (mode.isEmpty() && !word.isEmpty()) {
            bond.complain(Problem.misspelt("bond-mode-unknown", word, BondMode.words()));
        }
        return mode.orElse(BondMode.ACTIVE_BACKUP);
    }

    private static List<String> links(Element links) {
        var selectors = links.arguments();
        links.close();
        return selectors;
    }
}
