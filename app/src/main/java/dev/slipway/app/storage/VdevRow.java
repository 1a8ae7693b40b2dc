package dev.slipway.app.storage;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.draft.VdevDraft;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One vdev: of which kind, and whether it is there at all; which disks are in it is chosen beside the disks.
final class VdevRow {
    private final int vdev;
    private final VdevDraft draft;
    private final StorageViewModel model;
    private final Messages messages;
    private final VBox root;

    VdevRow(int vdev, VdevDraft draft, StorageViewModel model, Messages messages) {
        this.vdev = vdev;
        this.draft = draft;
        this.model = model;
        this.messages = messages;
        root = new VBox(head(), Words.of(disks()));
        root.getStyleClass().addAll("entry", "card");
    }

    VBox root() {
        return root;
    }

    private HBox head() {
        var head = new HBox(kind(), mirrored(), remove());
        head.setAlignment(Pos.BOTTOM_LEFT);
        head.getStyleClass().add("line");
        return head;
    }

    private VBox kind() {
        var words = new VdevWords(messages);
        var box = new ComboBox<>(FXCollections.observableArrayList(VdevKind.values()));
        box.setConverter(new Saying<>(words::kind));
        box.setValue(draft.kind());
        box.setOnAction(_ -> replace(draft.as(box.getValue())));
        var entry = new Entry(words.name(vdev, draft), "vdev-kind-" + vdev, box).root();
        HBox.setHgrow(entry, Priority.ALWAYS);
        return entry;
    }

    private CheckBox mirrored() {
        var tick = new CheckBox(messages.get("vdev.mirrored"));
        tick.setId("vdev-mirrored-" + vdev);
        tick.setSelected(draft.mirrored());
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setOnAction(_ -> replace(draft.mirrored(tick.isSelected())));
        tick.setVisible(draft.kind().mayBeMirrored());
        tick.setManaged(draft.kind().mayBeMirrored());
        return tick;
    }

    private Button remove() {
        var remove = new Button(messages.get("vdev.remove"));
        remove.setId("vdev-remove-" + vdev);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(_ -> model.edit(it -> it.without(vdev)));
        return remove;
    }

    private void replace(VdevDraft other) {
        model.edit(it -> it.replacing(vdev, other));
    }

    private String disks() {
        return draft.disks().isEmpty()
                ? messages.get("vdev.empty")
                : draft.disks().stream().map(Disk::name).collect(Collectors.joining(", "));
    }
}
