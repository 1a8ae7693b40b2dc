package dev.slipway.app.storage;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// Greys a disk that is in use; that it is, is said in words in the row.
final class DiskTableRow extends TableRow<DiskRow> {
    private static final PseudoClass IN_USE = PseudoClass.getPseudoClass("in-use");

    @Override
    protected void updateItem(@Nullable DiskRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(IN_USE, row != null && !row.disk().choosable());
    }
}
