package dev.slipway.app.storage;

import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The datasets, one below the other, and the button that adds one.
final class DatasetsPane {
    private final DatasetList model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final VBox root;

    DatasetsPane(StorageViewModel storage, Messages messages) {
        this.model = storage.pool().datasets();
        this.messages = messages;
        var add = new Button(messages.get("dataset.add"));
        add.setId("add-dataset");
        add.setOnAction(_ -> add());
        rows.getStyleClass().add("cards");
        var all = new VBox(Words.of(messages.get("dataset.how")), rows, add);
        all.getStyleClass().add("cards");
        all.disableProperty().bind(storage.draft().map(_ -> !storage.makesPool()));
        root = new VBox(new PoolNeeded(storage, "no-datasets", messages).root(), all);
        root.getStyleClass().add("section");
        model.forms().addListener((ListChangeListener<DatasetForm>) _ -> show());
    }

    VBox root() {
        return root;
    }

    /// Whoever adds one wants to name it.
    private void add() {
        model.add();
        rows.lookup("#dataset-" + (model.forms().size() - 1)).requestFocus();
    }

    private void show() {
        rows.getChildren().clear();
        for (var row = 0; row < model.forms().size(); row++) {
            var view = new DatasetRow(row, model.forms().get(row), model, messages);
            rows.getChildren().add(view.root());
        }
    }
}
