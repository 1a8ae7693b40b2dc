package dev.slipway.app.system;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The fields and choices of one interface, named after their row.
record RowEntries(int row, Messages messages) {
    private static final int COLUMNS = 8;

    /// @param id of the control, to which the row is added
    Region entry(String words, String id, FormField field) {
        return entry(words, id, field, COLUMNS);
    }

    /// @param columns how many characters it is made for
    Region entry(String words, String id, FormField field, int columns) {
        var input = new TextField();
        input.setPrefColumnCount(columns);
        return new Entry(messages.get(words), id(id), input, field).root();
    }

    <T> Region choice(
            String words,
            String id,
            ObservableList<T> offered,
            ObjectProperty<T> chosen,
            Function<T, String> says) {
        var box = new ComboBox<>(offered);
        box.setConverter(new Saying<>(says));
        return choice(words, id, box, chosen);
    }

    <T> Region choice(String words, String id, ComboBox<T> box, ObjectProperty<T> chosen) {
        box.valueProperty().bindBidirectional(chosen);
        return new Entry(messages.get(words), id(id), box).root();
    }

    String id(String id) {
        return id + "-" + row;
    }

    static HBox line(Region... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("line");
        for (Node part : parts) {
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        return line;
    }
}
