package dev.slipway.app.sheet;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.Side;
import dev.slipway.app.text.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The hardware sheet, one kind of part after the other; the arrows scroll it.
public final class SheetPane implements Side {
    private final SheetViewModel model;
    private final Messages messages;
    private final VBox parts = new VBox();
    private final ScrollPane scrolled = new ScrollPane(parts);
    private final Button close;
    private final VBox root;

    public SheetPane(SheetViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        close = button("sheet.close", "sheet-close", () -> {});
        scroll();
        root = new VBox(heading(), state(), scrolled, buttons());
        root.getStyleClass().addAll("page", "side");
        model.sections().subscribe(this::show);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return scrolled;
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    @Override
    public void closedBy(Runnable closing) {
        close.setOnAction(_ -> closing.run());
    }

    @Override
    public void opened() {
        model.show();
    }

    private void scroll() {
        parts.setId("sheet");
        parts.getStyleClass().add("section");
        scrolled.setAccessibleText(messages.get("sheet.heading"));
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setFocusTraversable(true);
        scrolled.getStyleClass().add("content");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
    }

    private Node heading() {
        var heading = Words.of("sheet-heading", model.heading());
        heading.getStyleClass().add(Styles.TITLE_3);
        return heading;
    }

    private Node state() {
        var trouble = model.activity().trouble().map(it -> it.map(t -> t.what()).orElse(""));
        var wrong = Words.of("sheet-trouble", trouble);
        wrong.getStyleClass().add(Styles.DANGER);
        return new VBox(
                Words.of("sheet-said", model.said()),
                Words.of("sheet-waiting", model.activity().waiting()),
                wrong);
    }

    private Node buttons() {
        var line = new HBox(button("sheet.again", "sheet-again", model::look), close);
        line.getStyleClass().add("line");
        return line;
    }

    private Button button(String words, String id, Runnable act) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void show(List<SheetSection> sections) {
        parts.getChildren().clear();
        for (var section : sections) {
            parts.getChildren().addAll(title(section), facts(section));
        }
    }

    private static Label title(SheetSection section) {
        var title = new Label(section.title());
        title.getStyleClass().add("entry-label");
        return title;
    }

    private static Node facts(SheetSection section) {
        var facts = new Facts();
        for (var part : section.parts()) {
            var styles = part.sound() ? List.<String>of() : List.of(Styles.DANGER);
            facts.with(part.name(), "part", part.words(), styles);
        }
        return facts.root();
    }
}
