package dev.slipway.app.kiosk;

import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says on every page that the display is shared, with whom, and ends it.
public final class SharingStrip {
    private final HBox root;

    public SharingStrip(SharingViewModel model, Messages messages) {
        var words = Words.of("shared", model.words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var end = new Button(messages.get("sharing.end"));
        end.setId("end-sharing");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setFocusTraversable(false); // F4 leads there; the Tab order belongs to the page
        end.setOnAction(_ -> model.end());
        root = new HBox(new FontIcon(Feather.EYE), words, end);
        root.getStyleClass().add("strip");
        root.visibleProperty().bind(model.words().isNotEmpty());
        root.managedProperty().bind(root.visibleProperty());
    }

    public HBox root() {
        return root;
    }
}
