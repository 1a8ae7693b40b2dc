package dev.slipway.app.help;

import dev.slipway.app.control.Scrolled;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.Side;
import dev.slipway.app.shell.SideFrame;
import dev.slipway.app.text.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The help for the page that is on screen.
public final class HelpPane implements Side {
    private final Messages messages;
    private final VBox sections = new VBox();
    private final ScrollPane scrolled = Scrolled.of(sections);
    private final SideFrame frame;

    /// @param heading of the page that is on screen
    /// @param help for it
    public HelpPane(
            ObservableValue<String> heading, ObservableValue<Help> help, Messages messages) {
        this.messages = messages;
        frame = new SideFrame("help", "help.close", messages);
        sections.getStyleClass().add("section");
        scrolled.setFocusTraversable(true); // to be scrolled by keyboard
        scrolled.setAccessibleText(messages.get("help.open"));
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        frame.fill(frame.heading(heading), scrolled, frame.close());
        help.subscribe(this::show);
    }

    @Override
    public SideFrame frame() {
        return frame;
    }

    @Override
    public Node firstFocus() {
        return scrolled;
    }

    private void show(Help now) {
        sections.getChildren()
                .setAll(
                        title("help.decides"),
                        text("help-decides", now.decides()),
                        title("help.next"),
                        text("help-next", now.next()),
                        title("help.keys"),
                        text("help-keys", now.keys()),
                        text("help-everywhere", messages.get("help.everywhere")));
        scrolled.setVvalue(0);
    }

    private Label title(String key) {
        var title = new Label(messages.get(key));
        title.getStyleClass().add("entry-label");
        return title;
    }

    private static Label text(String id, String words) {
        var text = Words.of(words);
        text.setId(id);
        return text;
    }
}
