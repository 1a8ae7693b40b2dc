package dev.slipway.app.control;

import atlantafx.base.theme.Styles;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.ProblemWords;
import dev.slipway.core.config.Problem;
import javafx.scene.control.Label;

/// What is wrong with a configuration, and what to do about it.
public final class ProblemLabel {
    private ProblemLabel() {}

    public static Label of(Problem problem, Messages messages) {
        var label = Words.of(new ProblemWords(messages).of(problem));
        label.getStyleClass().add(style(problem));
        return label;
    }

    private static String style(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> Styles.DANGER;
            case WARNING -> Styles.WARNING;
            case NOTE -> Styles.TEXT_MUTED;
        };
    }
}
