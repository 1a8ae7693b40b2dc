package dev.slipway.app.review;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.ProblemLabel;
import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import java.util.List;
import javafx.scene.control.Label;

/// What the machine has against the configuration; where it has nothing, it says so.
record Problems(List<Problem> problems, Messages messages) {
    List<Label> nodes() {
        return problems.isEmpty()
                ? List.of(checked())
                : problems.stream().map(each -> ProblemLabel.of(each, messages)).toList();
    }

    private Label checked() {
        var label = Words.of(messages.get("review.checked"));
        label.getStyleClass().add(Styles.SUCCESS);
        return label;
    }
}
