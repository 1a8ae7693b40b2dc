package dev.slipway.app.sheet;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Saying;
import dev.slipway.app.shell.Side;
import dev.slipway.app.shell.SideFrame;
import dev.slipway.app.text.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
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
    private final SideFrame frame;

    public SheetPane(SheetViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        frame = new SideFrame("sheet", "sheet.close", messages);
        scroll();
        frame.fill(
                frame.heading(model.heading()),
                machines(),
                frame.state(model.activity(), model.said()),
                scrolled,
                buttons());
        model.sections().subscribe(this::show);
    }

    @Override
    public SideFrame frame() {
        return frame;
    }

    @Override
    public Node firstFocus() {
        return scrolled;
    }

    @Override
    public void opened() {
        model.show(true);
    }

    @Override
    public void closed() {
        model.show(false);
    }

    /// One of several.
    private Node machines() {
        var fleet = model.fleet();
        var machines = new ComboBox<>(fleet.members());
        machines.setConverter(new Saying<>(member -> member.hostname().getValue()));
        fleet.selected().subscribe(machines::setValue);
        machines.valueProperty().subscribe((_, member) -> fleet.select(member));
        var entry = new Entry(messages.get("sheet.whose"), "sheet-machine", machines).root();
        entry.visibleProperty().bind(fleet.several());
        entry.managedProperty().bind(entry.visibleProperty());
        return entry;
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

    private Node buttons() {
        var line = new HBox(frame.button("sheet.again", "again", model::look), frame.close());
        line.getStyleClass().add("line");
        return line;
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
