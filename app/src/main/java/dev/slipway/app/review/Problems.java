package dev.slipway.app.review;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What the machine has against the configuration; where it has nothing, it says so.
record Problems(List<Problem> problems, Messages messages) {
    List<Node> nodes() {
        if (problems.isEmpty()) {
            return List.of(styled(messages.get("review.checked"), Styles.SUCCESS));
        }
        return problems.stream().map(this::node).toList();
    }

    private Node node(Problem problem) {
        var words = messages.get(key(problem), problem.object(), problem.cause(), problem.remedy());
        return styled(words, style(problem));
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

    private static Label styled(String words, String style) {
        var label = Words.of(words);
        label.getStyleClass().add(style);
        return label;
    }
}
