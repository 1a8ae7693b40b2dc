package dev.slipway.app.install;

import dev.slipway.app.install.StepRow.State;
import dev.slipway.app.text.Messages;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

final class StepCell extends ListCell<StepRow> {
    private final StepRowWords words;

    StepCell(Messages messages) {
        words = new StepRowWords(messages);
        setPrefWidth(0); // as wide as the list: on a second line rather than scrolled or cut off
        setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable StepRow step, boolean empty) {
        super.updateItem(step, empty);
        if (empty || step == null) {
            setText(null);
            setGraphic(null);
        } else {
            setText(words.of(step));
            setGraphic(new FontIcon(icon(step.state())));
            setAccessibleText(getText() + ", " + words.state(step.state()));
        }
    }

    private static Feather icon(State state) {
        return switch (state) {
            case WAITING -> Feather.CIRCLE;
            case RUNNING -> Feather.ARROW_RIGHT;
            case DONE -> Feather.CHECK;
            case SKIPPED -> Feather.CORNER_DOWN_RIGHT;
            case FAILED -> Feather.X;
        };
    }
}
