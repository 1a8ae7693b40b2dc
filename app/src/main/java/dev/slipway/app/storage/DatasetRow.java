package dev.slipway.app.storage;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.TabLeaves;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One dataset.
final class DatasetRow {
    private static final int LINES = 2;

    private final String suffix;
    private final DatasetForm form;
    private final Messages messages;
    private final VBox root;

    DatasetRow(int row, DatasetForm form, DatasetList list, Messages messages) {
        this.suffix = "-" + row;
        this.form = form;
        this.messages = messages;
        root = new VBox(first(), second(list));
        root.getStyleClass().addAll("cards", "card");
    }

    VBox root() {
        return root;
    }

    private HBox first() {
        return line(
                entry("dataset.name", "dataset", form.name(), new TextField()),
                entry("dataset.mount", "mount", form.mount(), new TextField()),
                entry("dataset.quota", "quota", form.quota(), new TextField()),
                entry("dataset.reservation", "reservation", form.reservation(), new TextField()));
    }

    private HBox second(DatasetList list) {
        var options = new TextArea();
        options.setPrefRowCount(LINES);
        options.addEventFilter(KeyEvent.KEY_PRESSED, TabLeaves::tab);
        var remove = new Button(messages.get("dataset.remove"));
        remove.setId("remove-dataset" + suffix);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(_ -> list.remove(form));
        var entry = entry("dataset.options", "dataset-options", form.options(), options);
        var line = line(entry, remove);
        line.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        return line;
    }

    private VBox entry(String words, String id, FormField field, TextInputControl input) {
        if (input instanceof TextField text) {
            text.setPrefColumnCount(8);
        }
        var entry = new Entry(messages.get(words), id + suffix, input, field).root();
        HBox.setHgrow(entry, Priority.ALWAYS);
        return entry;
    }

    private static HBox line(Region... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("line");
        return line;
    }
}
