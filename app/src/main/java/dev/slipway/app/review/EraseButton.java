package dev.slipway.app.review;

import atlantafx.base.theme.Styles;
import dev.slipway.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The one button that erases. It is no default button, and Enter does not press it even where it has the focus:
/// Enter is what one hits to get on.
public final class EraseButton {
    private EraseButton() {}

    static Button of(String id, ObservableBooleanValue allowed, Runnable act, Messages messages) {
        var erase = new Button(messages.get("review.erase.none"));
        erase.setId(id);
        erase.setDefaultButton(false);
        erase.setMinWidth(Region.USE_PREF_SIZE);
        erase.getStyleClass().add(Styles.DANGER);
        erase.disableProperty().bind(Bindings.not(allowed));
        erase.setOnAction(_ -> act.run());
        erase.addEventFilter(KeyEvent.ANY, EraseButton::withoutEnter);
        return erase;
    }

    /// Of all machines of a fleet.
    public static Button ofAll(EraseAll all, Messages messages) {
        var erase = of("erase-all", all.allowed(), all::erase, messages);
        erase.textProperty().bind(all.words());
        return erase;
    }

    private static void withoutEnter(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
        }
    }
}
