package dev.slipway.app.install;

import dev.slipway.core.event.InstallEvent.Level;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// One line, with its time in UTC as machines keep it.
final class LogCell extends ListCell<LogLine> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(
                empty || line == null
                        ? null
                        : TIME.format(line.at()) + "  " + line.level() + "  " + line.text());
        pseudoClassStateChanged(BAD, line != null && line.level() == Level.ERROR);
    }
}
