package dev.slipway.app.shell;

import dev.slipway.app.work.Ongoing;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;

/// What the frame must know of a page to lead through it; no nodes.
public interface PageModel {
    /// Said by pages that have nothing to say.
    ObservableStringValue NOTHING = new ReadOnlyStringWrapper("").getReadOnlyProperty();

    /// Why the wizard cannot go on from here, in words; empty when it can.
    ObservableStringValue missing();

    Ongoing activity();

    /// What to know before anything is changed here; empty when there is nothing.
    default ObservableStringValue notice() {
        return NOTHING;
    }

    /// Whether what it shows comes from elsewhere than the pages before it, whatever they still miss.
    default boolean standsAlone() {
        return false;
    }

    /// The page comes on screen.
    default void enter() {}

    /// The page goes off screen.
    default void leave() {}

    /// Does what must be done before the next page, then goes on; does not where it fails.
    default void finish(Runnable goOn) {
        goOn.run();
    }
}
