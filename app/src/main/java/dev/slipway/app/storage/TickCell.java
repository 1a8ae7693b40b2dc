package dev.slipway.app.storage;

import dev.slipway.app.text.Messages;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The tick of a disk. The keyboard reaches it through the table: arrows and Space.
final class TickCell extends TableCell<DiskRow, Boolean> {
    private final CheckBox tick = new CheckBox();
    private final Messages messages;
    private Subscription follows = Subscription.EMPTY;

    TickCell(Consumer<DiskRow> toggle, Messages messages) {
        this.messages = messages;
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> toggle.accept(getTableRow().getItem()));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Boolean chosen, boolean empty) {
        super.updateItem(chosen, empty);
        var row = getTableRow() == null ? null : getTableRow().getItem();
        setGraphic(empty || row == null ? null : tick);
        follows.unsubscribe();
        if (row != null) {
            follows =
                    row.chosen()
                            .subscribe(now -> tick.setSelected(now))
                            .and(row.free().subscribe(now -> tick.setDisable(!now)))
                            .and(row.area().subscribe(tick::setText));
            tick.setAccessibleText(messages.get("storage.tick", row.disk().name()));
        }
    }
}
