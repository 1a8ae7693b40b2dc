package dev.slipway.app.shell;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

/// What stands beside the pages where there is room, and over them where there is not.
public interface Side {
    SideFrame frame();

    /// Where the keyboard is when it comes on screen.
    Node firstFocus();

    /// What leads to it, in a word or two, and what is wrong there; empty where a symbol says enough.
    default ObservableStringValue title() {
        return PageModel.NOTHING;
    }

    /// It comes on screen.
    default void opened() {}

    /// It goes from the screen.
    default void closed() {}
}
