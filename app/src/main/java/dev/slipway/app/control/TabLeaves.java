package dev.slipway.app.control;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Tab leaves a text area instead of being typed into it: the keyboard must get through every page.
public final class TabLeaves {
    private TabLeaves() {}

    /// What a text area makes of Ctrl+Tab.
    public static void tab(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            key.consume();
            Event.fireEvent(
                    key.getTarget(),
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.TAB,
                            key.isShiftDown(),
                            true,
                            false,
                            false));
        }
    }
}
