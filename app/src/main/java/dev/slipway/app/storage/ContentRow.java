package dev.slipway.app.storage;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.TabLeaves;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The parts of which a row is made that shows one thing in a pool.
///
/// @param suffix of the ids of its controls
record ContentRow(String suffix, Messages messages) {
    private static final int LINES = 2;
    private static final int COLUMNS = 8;

    VBox entry(String words, String id, FormField field, TextField input) {
        input.setPrefColumnCount(COLUMNS);
        return grown(words, id, field, input);
    }

    /// Properties, one a line.
    VBox options(String words, String id, FormField field) {
        var area = new TextArea();
        area.setPrefRowCount(LINES);
        area.addEventFilter(KeyEvent.KEY_PRESSED, TabLeaves::tab);
        return grown(words, id, field, area);
    }

    Button remove(String id, Runnable remove) {
        var button = new Button(messages.get("dataset.remove"));
        button.setId(id + suffix);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> remove.run());
        return button;
    }

    HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("line");
        return line;
    }

    /// The buttons stand at its foot.
    HBox last(Node... parts) {
        var line = line(parts);
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private VBox grown(String words, String id, FormField field, TextInputControl input) {
        var entry = new Entry(messages.get(words), id + suffix, input, field).root();
        HBox.setHgrow(entry, Priority.ALWAYS);
        return entry;
    }
}
