package dev.slipway.app.install;

import dev.slipway.app.install.StepRow.State;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

final class StepCell extends ListCell<StepRow> {
    private final Messages messages;

    StepCell(Messages messages) {
        this.messages = messages;
        setPrefWidth(0); // as wide as the list, and cut off rather than scrolled
    }

    @Override
    protected void updateItem(@Nullable StepRow step, boolean empty) {
        super.updateItem(step, empty);
        if (empty || step == null) {
            setText(null);
            setGraphic(null);
        } else {
            setText(text(step));
            setGraphic(new FontIcon(icon(step.state())));
            setAccessibleText(getText() + ", " + state(step.state()));
        }
    }

    private String text(StepRow step) {
        var time = step.time().map(Quantities::shortTime).orElse("");
        return switch (step.state()) {
            case DONE -> messages.get("install.step.done", step.words(), time);
            case SKIPPED -> messages.get("install.step.skipped", step.words());
            case WAITING, RUNNING, FAILED -> step.words();
        };
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

    private String state(State state) {
        return switch (state) {
            case WAITING -> messages.get("install.state.waiting");
            case RUNNING -> messages.get("install.state.running");
            case DONE -> messages.get("install.state.done");
            case SKIPPED -> messages.get("install.state.skipped");
            case FAILED -> messages.get("install.state.failed");
        };
    }
}
