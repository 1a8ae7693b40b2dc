package dev.slipway.app.storage;

import dev.slipway.app.text.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One volume.
final class VolumeRow {
    private final VBox root;

    VolumeRow(int row, VolumeForm form, ContentList<?, VolumeForm> list, Messages messages) {
        var parts = new ContentRow("-" + row, messages);
        var first =
                parts.line(
                        parts.entry("volume.name", "volume", form.name(), new TextField()),
                        parts.entry("volume.size", "volume-size", form.size(), new TextField()),
                        parts.entry("volume.block", "volume-block", form.block(), new TextField()));
        var ticks =
                parts.line(
                        tick(messages.get("volume.thin"), "volume-thin-" + row, form.thin()),
                        tick(messages.get("volume.swap"), "volume-swap-" + row, form.swap()));
        var last =
                parts.last(
                        parts.options("volume.options", "volume-options", form.options()),
                        parts.remove("remove-volume", () -> list.remove(form)));
        root = new VBox(first, ticks, last);
        root.getStyleClass().addAll("cards", "card");
    }

    VBox root() {
        return root;
    }

    private static CheckBox tick(String words, String id, BooleanProperty ticked) {
        var tick = new CheckBox(words);
        tick.setId(id);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.selectedProperty().bindBidirectional(ticked);
        return tick;
    }
}
