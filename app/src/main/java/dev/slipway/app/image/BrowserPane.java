package dev.slipway.app.image;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Words;
import dev.slipway.app.image.Browser.Source;
import dev.slipway.app.text.Messages;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where images can be found, and what is there. Enter, or a double click, takes what is selected.
final class BrowserPane {
    private static final double LIST_HEIGHT = 120;

    private final Browser browser;
    private final Messages messages;
    private final ToggleGroup sources = new ToggleGroup();
    private final ListView<Found> list = new ListView<>();
    private final VBox root;

    BrowserPane(Browser browser, Messages messages) {
        this.browser = browser;
        this.messages = messages;
        list();
        root = new VBox(sources(), place(), Words.of("browsed", browser.said()), list, below());
        root.getStyleClass().add("section");
    }

    Node root() {
        return root;
    }

    private HBox sources() {
        var line =
                new HBox(
                        source(
                                "browse.from.recent",
                                "from-recent",
                                Source.RECENT,
                                Styles.LEFT_PILL),
                        source(
                                "browse.from.registry",
                                "from-registry",
                                Source.REGISTRY,
                                Styles.CENTER_PILL),
                        source("browse.from.media", "from-media", Source.MEDIA, Styles.RIGHT_PILL));
        line.setAlignment(Pos.CENTER_LEFT);
        sources.selectedToggleProperty().subscribe(BrowserPane::stay);
        return line;
    }

    /// One of them is always pressed.
    private static void stay(Toggle before, @Nullable Toggle now) {
        if (now == null) {
            before.setSelected(true);
        }
    }

    private ToggleButton source(String words, String id, Source source, String style) {
        var toggle = new ToggleButton(messages.get(words));
        toggle.setId(id);
        toggle.setToggleGroup(sources);
        toggle.getStyleClass().add(style);
        toggle.selectedProperty().subscribe(pressed -> turn(pressed, source));
        browser.source().subscribe(now -> show(toggle, now == source));
        return toggle;
    }

    private void turn(boolean pressed, Source to) {
        if (pressed && browser.source().get() != to) {
            browser.turnTo(to);
        }
    }

    private static void show(ToggleButton toggle, boolean turnedTo) {
        if (turnedTo) {
            toggle.setSelected(true);
        }
    }

    private Node place() {
        var input = new TextField();
        input.setPromptText(messages.get("browse.place.prompt"));
        input.setOnAction(_ -> browser.look());
        var entry = new Entry(messages.get("browse.place"), "place", input, browser.place());
        HBox.setHgrow(entry.root(), Priority.ALWAYS);
        var up = button("browse.up", "up", browser::up);
        appear(
                up,
                browser.shelf().map(shelf -> shelf.flatMap(it -> it.place().above()).isPresent()));
        var line = new HBox(entry.root(), button("browse.look", "look", browser::look), up);
        line.setAlignment(Pos.BOTTOM_LEFT);
        line.getStyleClass().add("line");
        appear(line, browser.source().map(now -> now == Source.REGISTRY));
        return line;
    }

    private void list() {
        list.setId("choices");
        list.setAccessibleText(messages.get("browse.list"));
        list.setItems(browser.choices());
        list.setPrefHeight(LIST_HEIGHT);
        list.getStyleClass().add(Styles.DENSE);
        list.setCellFactory(_ -> new ChoiceCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private Node below() {
        var filter = new TextField();
        var entry = new Entry(messages.get("browse.filter"), "filter", filter);
        filter.textProperty().bindBidirectional(browser.filter());
        HBox.setHgrow(entry.root(), Priority.ALWAYS);
        var take = button("browse.take", "take", this::take);
        take.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        var more = button("browse.more", "more", browser::more);
        appear(more, browser.shelf().map(shelf -> shelf.filter(it -> !it.whole()).isPresent()));
        var line = new HBox(entry.root(), take, more);
        line.setAlignment(Pos.BOTTOM_LEFT);
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

    private void typed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            take();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst(); // and not the one after it
            key.consume();
        }
    }

    private void clicked(MouseEvent click) {
        if (click.getClickCount() == 2) {
            take();
        }
    }

    private void take() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(browser::choose);
    }

    private static void appear(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static final class ChoiceCell extends ListCell<Found> {
        @Override
        protected void updateItem(@Nullable Found choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null ? "" : choice.words());
        }
    }
}
