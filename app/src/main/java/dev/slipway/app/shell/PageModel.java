package dev.slipway.app.shell;

import dev.slipway.app.work.Ongoing;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// What the frame must know of a page to lead through it; no nodes.
public interface PageModel {
    /// Said by pages that have nothing to say.
    ObservableStringValue NOTHING = new ReadOnlyStringWrapper("").getReadOnlyProperty();

    /// Said by pages that can be left at any time.
    ObservableBooleanValue FREE = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

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

    /// Whether the outcome of what was begun here must be waited for: nobody leaves the page by hand until then.
    default ObservableBooleanValue bound() {
        return FREE;
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
