package dev.slipway.app.control;

import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Problems as they come and go, the worst first; takes no room while there are none, and never much.
public final class ProblemList {
    private static final double MOST = 84;

    private final Messages messages;
    private final VBox lines = new VBox();
    private final ScrollPane root = Scrolled.of(lines);

    public ProblemList(ObservableValue<List<Problem>> problems, Messages messages) {
        this.messages = messages;
        lines.getStyleClass().add("entry");
        lines.setId("problems");
        root.setMaxHeight(MOST);
        root.setMinHeight(ScrollPane.USE_PREF_SIZE);
        root.managedProperty().bind(root.visibleProperty());
        problems.subscribe(this::show);
    }

    public ScrollPane root() {
        return root;
    }

    private void show(List<Problem> problems) {
        lines.getChildren()
                .setAll(
                        problems.stream()
                                .sorted(Comparator.comparing(Problem::severity))
                                .map(problem -> ProblemLabel.of(problem, messages))
                                .toList());
        root.setVisible(!problems.isEmpty());
    }
}
