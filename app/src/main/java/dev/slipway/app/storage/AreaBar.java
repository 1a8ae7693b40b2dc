package dev.slipway.app.storage;

import dev.slipway.app.control.Saying;
import dev.slipway.app.text.Messages;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Which of several pools is worked on. Not there while there is only one.
final class AreaBar {
    private record Place(int at, String words) {}

    private final StorageViewModel model;
    private final Messages messages;
    private final ComboBox<Place> choice = new ComboBox<>();
    private final Button system;
    private final Button remove;
    private final HBox root;
    private boolean showing;

    AreaBar(StorageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        system = button("area-system", "area.put", model.areas()::putSystemHere);
        remove = button("area-remove", "area.remove", model.areas()::remove);
        choice.setId("area");
        choice.setConverter(new Saying<>(Place::words));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setOnAction(_ -> chosen());
        HBox.setHgrow(choice, Priority.ALWAYS);
        root = new HBox(label(), choice, system, remove);
        root.setId("areas");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("line");
        root.visibleProperty().bind(model.worked().map(Worked::several));
        root.managedProperty().bind(root.visibleProperty());
        model.worked().subscribe(this::show);
    }

    HBox root() {
        return root;
    }

    private Label label() {
        var label = new Label(messages.get("area.worked"));
        label.setMnemonicParsing(true);
        label.setLabelFor(choice);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String id, String words, Runnable does) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private void chosen() {
        if (!showing) {
            model.areas().workOn(choice.getValue().at());
        }
    }

    private void show(Worked worked) {
        showing = true;
        var words = new AreaWords(messages);
        choice.getItems()
                .setAll(
                        IntStream.range(0, worked.draft().areas().size())
                                .mapToObj(at -> new Place(at, words.whole(worked.draft(), at)))
                                .toList());
        choice.setValue(choice.getItems().get(worked.at()));
        system.setDisable(!model.areas().mayGetSystem());
        remove.setDisable(!model.areas().mayRemove());
        showing = false;
    }
}
