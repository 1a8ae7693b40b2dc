package dev.slipway.app.storage;

import dev.slipway.app.text.Messages;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// One dataset.
final class DatasetRow {
    private final VBox root;

    DatasetRow(int row, DatasetForm form, ContentList<?, DatasetForm> list, Messages messages) {
        var parts = new ContentRow("-" + row, messages);
        var first =
                parts.line(
                        parts.entry("dataset.name", "dataset", form.name(), new TextField()),
                        parts.entry("dataset.mount", "mount", form.mount(), new TextField()),
                        parts.entry("dataset.quota", "quota", form.quota(), new TextField()),
                        parts.entry(
                                "dataset.reservation",
                                "reservation",
                                form.reservation(),
                                new TextField()));
        var last =
                parts.last(
                        parts.options("dataset.options", "dataset-options", form.options()),
                        parts.remove("remove-dataset", () -> list.remove(form)));
        root = new VBox(first, last);
        root.getStyleClass().addAll("cards", "card");
    }

    VBox root() {
        return root;
    }
}
