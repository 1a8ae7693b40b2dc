package dev.slipway.app.storage;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.draft.Placement;
import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.inventory.Disk;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// A chosen disk, and the vdev that it is in.
final class PlaceRow {
    private static final int NOWHERE = -1;

    private final VBox root;

    PlaceRow(int row, Placement placement, StorageViewModel model, Messages messages) {
        var disk = placement.chosen().get(row);
        var words = new VdevWords(messages);
        var box = new ComboBox<>(FXCollections.<Integer>observableArrayList());
        IntStream.range(NOWHERE, placement.vdevs().size()).forEach(box.getItems()::add);
        box.setConverter(
                new Saying<>(
                        place ->
                                place == NOWHERE
                                        ? messages.get("vdev.nowhere")
                                        : words.name(place, placement.vdevs().get(place))));
        box.setValue(placement.vdevOf(disk).orElse(NOWHERE));
        box.setOnAction(_ -> model.edit(it -> it.putting(disk, vdev(box.getValue()))));
        root = new Entry(Entry.literal(title(disk, messages)), "place-" + row, box).root();
    }

    VBox root() {
        return root;
    }

    private static OptionalInt vdev(int place) {
        return place == NOWHERE ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static String title(Disk disk, Messages messages) {
        var bay = new DiskWords(messages).bay(disk);
        return messages.get("vdev.disk", disk.name(), bay, Quantities.bytes(disk.sizeBytes()));
    }
}
