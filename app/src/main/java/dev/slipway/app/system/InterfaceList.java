package dev.slipway.app.system;

import dev.slipway.app.text.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The interfaces, one below the other, and the button that adds one.
final class InterfaceList {
    private final NetworkForm model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final Button add;
    private final VBox root;

    InterfaceList(NetworkForm model, Messages messages) {
        this.model = model;
        this.messages = messages;
        add = new Button(messages.get("system.interface.add"));
        add.setId("add-interface");
        add.setOnAction(_ -> model.add());
        rows.getStyleClass().add("section");
        root = new VBox(rows, add);
        root.getStyleClass().add("section");
        model.interfaces().addListener((ListChangeListener<InterfaceForm>) _ -> show());
        show();
    }

    VBox root() {
        return root;
    }

    private void show() {
        rows.getChildren().clear();
        for (var row = 0; row < model.interfaces().size(); row++) {
            var view = new InterfaceRow(row, model.interfaces().get(row), model, messages);
            rows.getChildren().add(view.root());
        }
        if (model.interfaces().isEmpty()) {
            rows.getChildren().add(new Label(messages.get("system.interface.none")));
        }
        add.setDisable(model.interfaces().size() >= model.links().size());
    }
}
