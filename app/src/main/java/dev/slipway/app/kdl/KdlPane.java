package dev.slipway.app.kdl;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.TabLeaves;
import dev.slipway.app.shell.Side;
import dev.slipway.app.shell.SideFrame;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

public final class KdlPane implements Side {
    private static final double PROBLEMS = 96;

    private final KdlViewModel model;
    private final Messages messages;
    private final TextArea area = new TextArea();
    private final Underline underline = new Underline(area);
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final SideFrame frame;
    private boolean writing;

    public KdlPane(KdlViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        frame = new SideFrame("kdl", "kdl.close", messages);
        area();
        var state = frame.state(model.activity(), model.said());
        frame.fill(tools(), text(), list(), state, files());
        model.text().subscribe(this::write);
        model.problems().subscribe(this::show);
    }

    @Override
    public SideFrame frame() {
        return frame;
    }

    @Override
    public Node firstFocus() {
        return area;
    }

    @Override
    public ObservableStringValue title() {
        return Bindings.createStringBinding(this::titled, model.problems());
    }

    /// What is only not decided yet is nothing to correct.
    private String titled() {
        var wrong =
                model.problems().get().stream()
                        .filter(Problem::forbids)
                        .filter(problem -> !problem.code().endsWith("-missing"))
                        .count();
        return wrong == 0 ? messages.get("kdl.title") : messages.get("kdl.title.wrong", wrong);
    }

    private void area() {
        area.setId("kdl");
        area.setAccessibleText(messages.get("kdl.area"));
        area.getStyleClass().add("code");
        area.addEventFilter(KeyEvent.KEY_PRESSED, TabLeaves::tab);
        area.textProperty().subscribe((_, now) -> typed(now));
    }

    private Node text() {
        var marked = new StackPane(area, underline.root());
        marked.setMinHeight(120);
        marked.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // whatever the language
        VBox.setVgrow(marked, Priority.ALWAYS);
        return marked;
    }

    private Node tools() {
        var templates = new MenuButton(messages.get("kdl.templates"));
        templates.setId("kdl-templates");
        templates.setMinWidth(Region.USE_PREF_SIZE);
        Arrays.stream(Template.values()).map(this::item).forEach(templates.getItems()::add);
        var back = frame.button("kdl.back", "back", model::takeBack);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return line(templates, back, gap, frame.close());
    }

    private MenuItem item(Template template) {
        var item = new MenuItem(template.words(messages));
        item.setOnAction(_ -> model.begin(template));
        return item;
    }

    private Node list() {
        var list = new ListView<>(problems);
        list.setId("kdl-problems");
        list.setAccessibleText(messages.get("kdl.problems"));
        list.setCellFactory(_ -> new ProblemCell(messages, list.widthProperty()));
        list.setPlaceholder(new Label(messages.get("kdl.sound")));
        list.setMinHeight(PROBLEMS);
        list.setPrefHeight(PROBLEMS);
        list.setMaxHeight(PROBLEMS);
        list.getSelectionModel().selectedItemProperty().subscribe(this::goTo);
        return list;
    }

    private Node files() {
        var entry = new Entry(messages.get("kdl.file"), "kdl-file", new TextField(), model.file());
        HBox.setHgrow(entry.root(), Priority.ALWAYS);
        var line =
                line(
                        entry.root(),
                        frame.button("kdl.load", "load", model::load),
                        frame.button("kdl.save", "save", model::save));
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("line");
        return line;
    }

    private void typed(String now) {
        if (!writing) {
            model.type(now);
        }
    }

    /// Only where it differs: the caret stays where somebody is reading.
    private void write(String now) {
        if (!now.equals(area.getText())) {
            writing = true;
            var splice = Splice.between(area.getText(), now);
            var caret = splice.moved(area.getCaretPosition());
            var top = area.getScrollTop();
            area.replaceText(splice.from(), splice.to(), splice.text());
            area.positionCaret(Math.min(caret, area.getLength()));
            area.setScrollTop(top);
            writing = false;
        }
    }

    private void show(List<Problem> now) {
        problems.setAll(now);
        underline.mark(
                now.stream()
                        .flatMap(problem -> Mark.of(problem, model.text().get()).stream())
                        .toList());
    }

    private void goTo(@Nullable Problem problem) {
        if (problem != null) {
            area.positionCaret(Mark.offset(problem, area.getText()));
        }
    }
}
