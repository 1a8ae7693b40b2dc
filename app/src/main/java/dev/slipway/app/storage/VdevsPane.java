package dev.slipway.app.storage;

import dev.slipway.app.control.Words;
import dev.slipway.app.draft.Placement;
import dev.slipway.app.draft.VdevDraft;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.VdevKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The vdevs of the pool on one side, and for each chosen disk the vdev that it is in on the other.
final class VdevsPane {
    private static final double COLUMN = 350;

    private final StorageViewModel model;
    private final Messages messages;
    private final VBox vdevs = column();
    private final VBox disks = column();
    private final VBox root;

    VdevsPane(StorageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        var made = new VBox(vdevs, add());
        made.getStyleClass().add("cards");
        var both = new FlowPane(made, disks);
        both.getStyleClass().add("columns");
        both.disableProperty().bind(model.worked().map(it -> !it.makesPool()));
        root = new VBox(new PoolNeeded(model, "no-vdevs", messages).root(), both);
        root.getStyleClass().add("section");
        model.worked().map(it -> it.area().placement()).subscribe(this::show);
    }

    VBox root() {
        return root;
    }

    private static VBox column() {
        var column = new VBox();
        column.setPrefWidth(COLUMN);
        column.getStyleClass().add("cards");
        return column;
    }

    private Button add() {
        var add = new Button(messages.get("vdev.add"));
        add.setId("add-vdev");
        add.setOnAction(
                _ -> model.edit(it -> it.adding(new VdevDraft(VdevKind.MIRROR, false, List.of()))));
        return add;
    }

    /// Built anew at each change; whoever was on a control stays on the one in its place.
    private void show(Placement placement) {
        var focused = focused();
        vdevs.getChildren().setAll(Words.of(messages.get("vdev.how")));
        IntStream.range(0, placement.vdevs().size())
                .mapToObj(vdev -> new VdevRow(vdev, placement.vdevs().get(vdev), model, messages))
                .forEach(row -> vdevs.getChildren().add(row.root()));
        var how = placement.chosen().isEmpty() ? "vdev.disks.none" : "vdev.disks";
        disks.getChildren().setAll(Words.of(messages.get(how)));
        IntStream.range(0, placement.chosen().size())
                .mapToObj(disk -> new PlaceRow(disk, placement, model, messages))
                .forEach(row -> disks.getChildren().add(row.root()));
        focused.flatMap(id -> Optional.ofNullable(root.lookup("#" + id)))
                .ifPresent(Node::requestFocus);
    }

    private Optional<String> focused() {
        return Optional.ofNullable(root.getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .flatMap(owner -> Optional.ofNullable(owner.getId()))
                .filter(id -> root.lookup("#" + id) != null);
    }
}
