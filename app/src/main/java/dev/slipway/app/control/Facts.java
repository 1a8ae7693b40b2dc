package dev.slipway.app.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names and values, one pair a line.
public final class Facts {
    private final GridPane root = new GridPane();
    private int row;

    public Facts() {
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        root.getColumnConstraints().addAll(new ColumnConstraints(), values);
        root.getStyleClass().add("facts");
    }

    public GridPane root() {
        return root;
    }

    /// @param id of the value's label
    public Facts with(String name, String id, String value) {
        return with(name, id, value, List.of());
    }

    /// @param styles of the value
    public Facts with(String name, String id, String value, List<String> styles) {
        var label = new Label(value);
        label.setId(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var of = new Label(name);
        of.setMinWidth(Region.USE_PREF_SIZE);
        of.getStyleClass().add("fact-name");
        GridPane.setValignment(of, VPos.TOP);
        root.addRow(row++, of, label);
        return this;
    }

    public void clear() {
        root.getChildren().clear();
        row = 0;
    }
}
