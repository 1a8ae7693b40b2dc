package dev.slipway.app.kdl;

import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Where it is, what is wrong, what to do.
final class ProblemCell extends ListCell<Problem> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    /// What padding, border and scroll bar take of the width.
    private static final double BESIDE = 40;

    private final Messages messages;
    private final Text text = new Text();

    ProblemCell(Messages messages, ReadOnlyDoubleProperty width) {
        this.messages = messages;
        text.wrappingWidthProperty().bind(width.subtract(BESIDE));
        text.getStyleClass().add("problem");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        text.setText(problem == null ? "" : words(problem));
        setGraphic(empty ? null : text);
        setAccessibleText(text.getText());
        pseudoClassStateChanged(BAD, problem != null && problem.forbids());
    }

    private String words(Problem problem) {
        return messages.get("kdl.problem", problem.line(), problem.message());
    }
}
