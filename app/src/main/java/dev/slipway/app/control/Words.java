package dev.slipway.app.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Running text on a page: wraps, and is never cut off.
public final class Words {
    private Words() {}

    public static Label of(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Takes no room while there is nothing to say.
    public static Label of(String id, ObservableValue<String> text) {
        var label = of("");
        label.setId(id);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
