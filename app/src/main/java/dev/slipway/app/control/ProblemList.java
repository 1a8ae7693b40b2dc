package dev.slipway.app.control;

import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/// Problems as they come and go, the worst first; takes no room while there are none, and never much.
public final class ProblemList {
    private static final int MOST = 3;

    private final Messages messages;
    private final VBox root = new VBox();

    public ProblemList(ObservableValue<List<Problem>> problems, Messages messages) {
        this.messages = messages;
        root.setId("problems");
        root.setMinHeight(VBox.USE_PREF_SIZE);
        root.getStyleClass().add("entry");
        root.visibleProperty().bind(problems.map(all -> !all.isEmpty()));
        root.managedProperty().bind(root.visibleProperty());
        problems.subscribe(this::show);
    }

    public VBox root() {
        return root;
    }

    private void show(List<Problem> problems) {
        root.getChildren()
                .setAll(
                        problems.stream()
                                .sorted(Comparator.comparing(Problem::severity))
                                .limit(MOST)
                                .map(problem -> ProblemLabel.of(problem, messages))
                                .toList());
        if (problems.size() > MOST) {
            root.getChildren().add(Words.of(messages.get("problems.more", problems.size() - MOST)));
        }
    }
}
