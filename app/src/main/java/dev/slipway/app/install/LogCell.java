package dev.slipway.app.install;

import dev.slipway.core.event.InstallEvent.Level;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

final class LogCell extends ListCell<LogLine> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty || line == null ? null : line.words());
        pseudoClassStateChanged(BAD, line != null && line.level() == Level.ERROR);
    }
}
