package dev.slipway.app.storage;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Words;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A tick, and where it is set, the passphrase twice.
final class EncryptionChoice {
    private final Messages messages;
    private final CheckBox tick;
    private final Label known;
    private final HBox passphrase;

    EncryptionChoice(EncryptionForm form, Messages messages) {
        this.messages = messages;
        tick = new CheckBox(messages.get("storage.encrypt"));
        tick.setId("encrypt");
        tick.selectedProperty().bindBidirectional(form.wanted());
        var words = new KeyWords(messages);
        known = Words.of("key-known", form.known().map(key -> key.map(words::of).orElse("")));
        passphrase =
                new HBox(
                        entry("storage.passphrase", "passphrase", form.passphrase()),
                        entry("storage.passphrase.again", "passphrase-again", form.again()));
        passphrase.getStyleClass().add("line");
        var typed = Bindings.createBooleanBinding(() -> form.known().get().isEmpty(), form.known());
        passphrase
                .visibleProperty()
                .bind(form.wanted().and(typed).and(tick.disabledProperty().not()));
        passphrase.managedProperty().bind(passphrase.visibleProperty());
    }

    CheckBox tick() {
        return tick;
    }

    Label known() {
        return known;
    }

    HBox passphrase() {
        return passphrase;
    }

    private VBox entry(String words, String id, FormField field) {
        var entry = new Entry(messages.get(words), id, new PasswordField(), field).root();
        HBox.setHgrow(entry, Priority.ALWAYS);
        return entry;
    }
}
