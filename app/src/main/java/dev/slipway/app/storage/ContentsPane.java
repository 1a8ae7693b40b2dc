package dev.slipway.app.storage;

import dev.slipway.app.text.Messages;
import javafx.scene.layout.VBox;

/// What the pool holds beside the system: its datasets and its volumes.
final class ContentsPane {
    private final VBox root;

    ContentsPane(StorageViewModel model, PoolForm form, Messages messages) {
        var datasets = form.datasets();
        var volumes = form.volumes();
        var all =
                new VBox(
                        new ContentRows<>(
                                        datasets,
                                        "dataset",
                                        messages.get("dataset.how"),
                                        messages.get("dataset.add"),
                                        (at, it) ->
                                                new DatasetRow(at, it, datasets, messages).root())
                                .root(),
                        new ContentRows<>(
                                        volumes,
                                        "volume",
                                        messages.get("volume.how"),
                                        messages.get("volume.add"),
                                        (at, it) -> new VolumeRow(at, it, volumes, messages).root())
                                .root());
        all.getStyleClass().add("section");
        all.disableProperty().bind(model.worked().map(it -> !it.makesPool()));
        root = new VBox(new PoolNeeded(model, "no-datasets", messages).root(), all);
        root.getStyleClass().add("section");
    }

    VBox root() {
        return root;
    }
}
