package dev.slipway.app.kdl;

import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Where it is, what is wrong, what to do.
final class ProblemCell extends ListCell<Problem> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private static final double SCROLL_BAR = 24;

    private final Messages messages;

    ProblemCell(Messages messages, ReadOnlyDoubleProperty width) {
        this.messages = messages;
        setWrapText(true);
        prefWidthProperty().bind(width.subtract(SCROLL_BAR));
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        setText(empty || problem == null ? null : words(problem));
        pseudoClassStateChanged(BAD, problem != null && problem.forbids());
    }

    private String words(Problem problem) {
        return messages.get("kdl.problem", problem.line(), problem.message());
    }
}
