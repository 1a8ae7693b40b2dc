package dev.slipway.app.storage;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.TabLeaves;
import dev.slipway.app.control.Words;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pool's name, swap, options and key; nothing of it counts where there is no pool.
final class PoolPane {
    private static final int LINES = 4;

    private final PoolForm form;
    private final Messages messages;
    private final VBox root;

    PoolPane(StorageViewModel model, PoolForm form, Messages messages) {
        this.form = form;
        this.messages = messages;
        var encryption = new EncryptionChoice(form.encryption(), messages);
        var fields =
                new VBox(
                        names(),
                        options(),
                        encryption.tick(),
                        asked(model),
                        encryption.known(),
                        encryption.passphrase());
        fields.getStyleClass().add("section");
        var none = model.worked().map(it -> !it.makesPool());
        fields.disableProperty().bind(none);
        encryption.tick().disableProperty().bind(none);
        root = new VBox(new PoolNeeded(model, "no-pool", messages).root(), fields, beside(model));
        root.getStyleClass().add("section");
    }

    VBox root() {
        return root;
    }

    private Label asked(StorageViewModel model) {
        var words = new KeyWords(messages);
        var wanted = form.encryption().wanted();
        var worked = model.worked();
        return Words.of(
                "key-asked",
                Bindings.createStringBinding(
                        () -> wanted.get() ? words.asked(worked.get().isSystem()) : "",
                        wanted,
                        worked));
    }

    private HBox beside(StorageViewModel model) {
        var add = new Button(messages.get("area.add"));
        add.setId("area-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> model.areas().add());
        var line = new HBox(add, Words.of(messages.get("area.how")));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private HBox names() {
        var line =
                new HBox(
                        entry("storage.pool", "pool", new TextField(), form.name()),
                        entry("storage.swap", "swap", new TextField(), form.swap()));
        line.getStyleClass().add("line");
        return line;
    }

    private VBox options() {
        var area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setPromptText(messages.get("storage.options.prompt"));
        area.addEventFilter(KeyEvent.KEY_PRESSED, TabLeaves::tab);
        return entry("storage.options", "pool-options", area, form.options());
    }

    private VBox entry(String words, String id, TextInputControl input, FormField field) {
        var entry = new Entry(messages.get(words), id, input, field).root();
        HBox.setHgrow(entry, Priority.ALWAYS);
        return entry;
    }
}
