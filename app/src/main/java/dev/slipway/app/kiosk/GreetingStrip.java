package dev.slipway.app.kiosk;

import dev.slipway.app.control.Words;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says over the list of machines how this one is claimed from a laptop.
public final class GreetingStrip {
    private final HBox root;

    public GreetingStrip(GreetingViewModel model) {
        var words = Words.of("greeting", model.words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new HBox(new FontIcon(Feather.KEY), words);
        root.getStyleClass().addAll("strip", "calm");
        root.visibleProperty().bind(model.words().isNotEmpty());
        root.managedProperty().bind(root.visibleProperty());
    }

    public HBox root() {
        return root;
    }
}
