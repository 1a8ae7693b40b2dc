package dev.slipway.app.system;

import dev.slipway.app.control.Words;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.inventory.Link;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What an interface is made of: a link, several of them, or another interface.
record AttachmentRow(InterfaceForm form, NetworkForm network, RowEntries entries, LinkWords words) {
    private static final int DIGITS = 4;

    Region root() {
        return switch (form.attachment()) {
            case LinkForm link ->
                    entries.choice("system.link", "link", network.links(), link.link(), words::of);
            case BondForm bond -> bond(bond);
            case VlanForm vlan -> RowEntries.line(id(vlan), parent(vlan));
        };
    }

    private VBox bond(BondForm bond) {
        var both = new VBox(mode(bond), links(bond));
        both.getStyleClass().add("section");
        return both;
    }

    private Region mode(BondForm bond) {
        var modes = FXCollections.observableArrayList(BondMode.values());
        return entries.choice("system.bond.mode", "bond-mode", modes, bond.mode(), words::of);
    }

    private Region links(BondForm bond) {
        var heading = Words.of(entries.messages().get("system.bond.links"));
        heading.getStyleClass().add("entry-label");
        var links = new VBox(heading);
        for (var link : network.links()) {
            links.getChildren().add(link(bond, link));
        }
        links.getStyleClass().add("entry");
        return links;
    }

    private CheckBox link(BondForm bond, Link link) {
        var box = new CheckBox(words.of(link));
        box.setMnemonicParsing(false);
        box.setId(entries.id("bond-" + link.name()));
        box.setSelected(bond.has(link));
        box.selectedProperty().subscribe((_, now) -> bond.take(link, now));
        return box;
    }

    private Region id(VlanForm vlan) {
        return entries.entry("system.vlan", "vlan-id", vlan.id(), DIGITS);
    }

    /// Another than itself; what would lead in a circle is said when it is chosen. When there is one more or less, the
    /// row is made anew.
    private Region parent(VlanForm vlan) {
        var others = FXCollections.observableArrayList(network.interfaces());
        others.remove(form);
        var box = new ComboBox<InterfaceForm>(others);
        box.setCellFactory(_ -> new InterfaceCell());
        box.setButtonCell(new InterfaceCell());
        return entries.choice("system.vlan.parent", "vlan-parent", box, vlan.parent());
    }
}
