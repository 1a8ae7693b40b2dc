package dev.slipway.app.control;

import atlantafx.base.theme.Styles;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import javafx.scene.control.Label;

/// What is wrong with a configuration, and what to do about it.
public final class ProblemLabel {
    private ProblemLabel() {}

    public static Label of(Problem problem, Messages messages) {
        var words = messages.get(key(problem), problem.object(), problem.cause(), problem.remedy());
        var label = Words.of(words);
        label.getStyleClass().add(style(problem));
        return label;
    }

    private static String key(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> "review.problem.error";
            case WARNING -> "review.problem.warning";
            case NOTE -> "review.problem.note";
        };
    }

    private static String style(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> Styles.DANGER;
            case WARNING -> Styles.WARNING;
            case NOTE -> Styles.TEXT_MUTED;
        };
    }
}
