package dev.slipway.app.control;

import dev.slipway.app.text.AlternativeWords;
import dev.slipway.app.text.Messages;
import dev.slipway.core.check.Alternative;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Layouts that could be used instead of one that cannot, each with a button that does so.
public final class AlternativeButtons {
    private final Messages messages;
    private final Consumer<Alternative> use;
    private final VBox root = new VBox();

    public AlternativeButtons(Consumer<Alternative> use, Messages messages) {
        this.messages = messages;
        this.use = use;
        root.getStyleClass().add("entry");
        show(List.of());
    }

    public VBox root() {
        return root;
    }

    public void show(List<Alternative> offered) {
        root.getChildren()
                .setAll(
                        IntStream.range(0, offered.size())
                                .mapToObj(place -> offer(place, offered.get(place)))
                                .toList());
        root.setVisible(!offered.isEmpty());
        root.setManaged(!offered.isEmpty());
    }

    private HBox offer(int place, Alternative offered) {
        var words = new AlternativeWords(messages).of(offered);
        var button = new Button(messages.get("alternative.use"));
        button.setId("instead-" + place);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(messages.get("alternative.spoken", button.getText(), words));
        button.setOnAction(_ -> use.accept(offered));
        var label = Words.of(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(button, label);
        line.getStyleClass().add("offer");
        return line;
    }
}
