package dev.slipway.app.system;

import dev.slipway.app.text.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The interfaces, one below the other, and the buttons that add one.
final class InterfaceList {
    private final NetworkForm model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final Button link;
    private final Button bond;
    private final Button vlan;
    private final VBox root;

    InterfaceList(NetworkForm model, Messages messages) {
        this.model = model;
        this.messages = messages;
        link = button("system.interface.add", "add-interface", model::add);
        bond = button("system.bond.add", "add-bond", model::addBond);
        vlan = button("system.vlan.add", "add-vlan", model::addVlan);
        rows.getStyleClass().add("section");
        var buttons = new FlowPane(link, bond, vlan);
        buttons.getStyleClass().add("line");
        root = new VBox(rows, buttons);
        root.getStyleClass().add("section");
        model.interfaces().addListener((ListChangeListener<InterfaceForm>) _ -> show());
        show();
    }

    private Button button(String words, String id, Runnable adds) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setOnAction(_ -> adds.run());
        return button;
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
        link.setDisable(!model.hasFreeLink());
        bond.setDisable(!model.canBond());
        vlan.setDisable(model.interfaces().isEmpty());
    }
}
