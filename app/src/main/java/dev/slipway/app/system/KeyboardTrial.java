package dev.slipway.app.system;

import dev.slipway.app.job.Workbench;
import dev.slipway.app.kiosk.DisplayKeyboard;
import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableObjectValue;

/// A field to try the keyboard in: while somebody is in it, the display has the keyboard that is chosen.
final class KeyboardTrial {
    private final Workbench bench;
    private final Optional<DisplayKeyboard> display;
    private final ObservableObjectValue<KeyboardConfiguration> chosen;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Optional<KeyboardConfiguration> wanted = Optional.empty();
    private Optional<KeyboardConfiguration> lent = Optional.empty();
    private boolean busy;

    /// @param display that the wizard has for itself
    KeyboardTrial(
            Workbench bench,
            Optional<DisplayKeyboard> display,
            ObservableObjectValue<KeyboardConfiguration> chosen) {
        this.bench = bench;
        this.display = display;
        this.chosen = chosen;
    }

    /// Elsewhere the keyboard is not the wizard's to change.
    boolean offered() {
        return display.isPresent();
    }

    /// Why the field tries another keyboard than the one chosen; empty otherwise.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    void begin() {
        trouble.set("");
        want(Optional.of(chosen.get()));
    }

    void end() {
        want(Optional.empty());
    }

    private void want(Optional<KeyboardConfiguration> keyboard) {
        wanted = keyboard;
        settle();
    }

    /// One command after the other: who leaves at once must not be overtaken by his own coming.
    private void settle() {
        if (!busy && !wanted.equals(lent) && display.isPresent()) {
            busy = true;
            lent = wanted;
            var goal = wanted;
            bench.background().run(() -> set(display.get(), goal), _ -> settled(), this::failed);
        }
    }

    private static Optional<KeyboardConfiguration> set(
            DisplayKeyboard display, Optional<KeyboardConfiguration> keyboard)
            throws InstallException, InterruptedException {
        if (keyboard.isPresent()) {
            display.lend(keyboard.get());
        } else {
            display.putBack();
        }
        return keyboard;
    }

    private void settled() {
        busy = false;
        settle();
    }

    private void failed(Failure why) {
        trouble.set(bench.words("system.keyboard.untried", Explanation.of(why).line()));
        settled();
    }
}
