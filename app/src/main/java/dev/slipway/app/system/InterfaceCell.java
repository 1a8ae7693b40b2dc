package dev.slipway.app.system;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// The name of an interface, as it is typed elsewhere on the page.
final class InterfaceCell extends ListCell<InterfaceForm> {
    @Override
    protected void updateItem(@Nullable InterfaceForm form, boolean empty) {
        super.updateItem(form, empty);
        textProperty().unbind();
        if (form == null || empty) {
            setText("");
        } else {
            textProperty().bind(form.name().text());
        }
    }
}
