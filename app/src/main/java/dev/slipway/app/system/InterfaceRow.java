package dev.slipway.app.system;

import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One interface: what it is made of, its name, how it gets its address.
final class InterfaceRow {
    private static final int DIGITS = 4;

    private final InterfaceForm form;
    private final Messages messages;
    private final RowEntries entries;
    private final LinkWords words;
    private final VBox root;

    InterfaceRow(int row, InterfaceForm form, NetworkForm network, Messages messages) {
        this.form = form;
        this.messages = messages;
        this.entries = new RowEntries(row, messages);
        this.words = new LinkWords(messages);
        var attachment = new AttachmentRow(form, network, entries, words);
        root = new VBox(attachment.root(), named(network), addressed(), addresses());
        root.getStyleClass().addAll("section", "card");
    }

    VBox root() {
        return root;
    }

    private HBox named(NetworkForm network) {
        var name = entries.entry("system.interface.name", "interface", form.name());
        var line = RowEntries.line(name, remove(network));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private HBox addressed() {
        var kinds = FXCollections.observableArrayList(AddressKind.values());
        var kind = entries.choice("system.kind", "kind", kinds, form.kind(), words::of);
        return RowEntries.line(kind, entries.entry("system.mtu", "mtu", form.mtu(), DIGITS));
    }

    /// Beside the fields, not beside their labels.
    private VBox remove(NetworkForm network) {
        var remove = new Button(messages.get("system.interface.remove"));
        remove.setId(entries.id("remove"));
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(_ -> network.remove(form));
        var below = new VBox(Words.of(""), remove);
        below.setMinWidth(Region.USE_PREF_SIZE);
        below.getStyleClass().add("entry");
        return below;
    }

    private HBox addresses() {
        var both =
                RowEntries.line(
                        entries.entry("system.address", "address", form.address()),
                        entries.entry("system.gateway", "gateway", form.gateway()));
        both.visibleProperty().bind(form.kind().isEqualTo(AddressKind.STATIC));
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }
}
