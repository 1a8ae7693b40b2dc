package dev.slipway.app.alert;

import dev.slipway.app.control.Words;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says on every page what is wrong with the machine, and what to do about it.
public final class AlertStrip {
    private final HBox root;

    public AlertStrip(AlertsViewModel model) {
        var words = Words.of("alerts", model.words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new HBox(new FontIcon(Feather.ALERT_TRIANGLE), words);
        root.getStyleClass().add("strip");
        root.visibleProperty().bind(model.words().isNotEmpty());
        root.managedProperty().bind(root.visibleProperty());
    }

    public HBox root() {
        return root;
    }
}
