package dev.slipway.app.shell;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Trouble;
import dev.slipway.app.work.Ongoing;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What all that stands aside has: its heading, its buttons, the one that puts it away, and what became of what was
/// asked for here.
public final class SideFrame {
    private final String id;
    private final Messages messages;
    private final Button close;
    private final VBox root = new VBox();

    /// @param id what those of its parts begin with
    /// @param closing key of the words of the button that puts it away
    public SideFrame(String id, String closing, Messages messages) {
        this.id = id;
        this.messages = messages;
        close = button(closing, "close", () -> {});
        root.getStyleClass().addAll("page", "side");
    }

    /// From top to bottom.
    public void fill(Node... parts) {
        root.getChildren().setAll(parts);
    }

    public Button close() {
        return close;
    }

    /// @param name after the frame's id
    public Button button(String words, String name, Runnable act) {
        var button = new Button(messages.get(words));
        button.setId(id + "-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    public Label heading(ObservableValue<String> words) {
        var heading = Words.of(id + "-heading", words);
        heading.getStyleClass().add(Styles.TITLE_3);
        return heading;
    }

    /// What is waited for, what came of it, and what went wrong.
    public Node state(Ongoing activity, ObservableValue<String> said) {
        var trouble = activity.trouble().map(it -> it.map(Trouble::what).orElse(""));
        var wrong = Words.of(id + "-trouble", trouble);
        wrong.getStyleClass().add(Styles.DANGER);
        return new VBox(
                Words.of(id + "-waiting", activity.waiting()), Words.of(id + "-said", said), wrong);
    }

    Node root() {
        return root;
    }

    /// @param closing what puts it away
    void closedBy(Runnable closing) {
        close.setOnAction(_ -> closing.run());
    }
}
