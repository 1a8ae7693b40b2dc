package dev.slipway.app.install;

import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import dev.slipway.core.event.InstallEvent.Level;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The log, and above it what of it is shown and what can be done with it.
final class LogPanel {
    private static final double LINE = 24;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final LogReading model;
    private final Messages messages;
    private final ListView<LogLine> list = new ListView<>();
    private final VBox root;

    LogPanel(LogReading model, Messages messages) {
        this.model = model;
        this.messages = messages;
        list();
        root = new VBox(tools(), list, Words.of("log-said", model.said()));
        root.getStyleClass().add("entry");
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    VBox root() {
        return root;
    }

    private void list() {
        list.setId("log");
        list.setItems(model.log().shown());
        list.setFixedCellSize(LINE);
        list.setCellFactory(_ -> new LogCell());
        list.setMinHeight(72);
        list.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // whatever the language
        list.getStyleClass().add("log");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        list.accessibleTextProperty()
                .bind(Bindings.createStringBinding(this::counted, model.log().count()));
        model.log()
                .shown()
                .addListener((ListChangeListener<LogLine>) _ -> Platform.runLater(this::toTheEnd));
        list.heightProperty().subscribe(_ -> Platform.runLater(this::toTheEnd));
    }

    private String counted() {
        return messages.get("install.log", model.log().count().get());
    }

    private Node tools() {
        var line =
                new HBox(
                        level(),
                        search(),
                        button("install.log.copy", "log-copy", this::copyAll),
                        button("install.log.save", "log-save", model::save));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private Node level() {
        var levels = new ComboBox<>(FXCollections.observableArrayList(Level.values()));
        levels.setId("log-level");
        levels.setAccessibleText(messages.get("install.log.level"));
        levels.setConverter(new Saying<>(this::words));
        levels.setValue(Level.DEBUG);
        levels.setMinWidth(Region.USE_PREF_SIZE);
        levels.valueProperty().subscribe((_, level) -> model.log().showFrom(level));
        return levels;
    }

    private String words(Level level) {
        return switch (level) {
            case DEBUG -> messages.get("install.level.debug");
            case INFO -> messages.get("install.level.info");
            case WARNING -> messages.get("install.level.warning");
            case ERROR -> messages.get("install.level.error");
        };
    }

    private Node search() {
        var search = new TextField();
        search.setId("log-search");
        search.setPromptText(messages.get("install.log.find"));
        search.setAccessibleText(messages.get("install.log.search"));
        search.setPrefColumnCount(8);
        search.textProperty().subscribe((_, word) -> model.log().seek(word));
        HBox.setHgrow(search, Priority.ALWAYS);
        return search;
    }

    private Button button(String words, String id, Runnable act) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void copy(KeyEvent key) {
        if (COPY.match(key)) {
            key.consume();
            var selected = list.getSelectionModel().getSelectedItems();
            copy(String.join("\n", selected.stream().map(LogLine::words).toList()));
        }
    }

    private void copyAll() {
        copy(model.log().text());
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.put(DataFormat.PLAIN_TEXT, text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Later, because the list learns only with the next frame how many lines it has.
    private void toTheEnd() {
        if (model.follow().get()) {
            list.scrollTo(model.log().shown().size() - 1);
        }
    }
}
