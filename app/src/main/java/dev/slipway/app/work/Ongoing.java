package dev.slipway.app.work;

import dev.slipway.app.text.Trouble;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/// What is waited for, and what went wrong, as somebody sees who did not begin it.
public interface Ongoing {
    /// What is waited for and for how long; empty when nothing is.
    ObservableStringValue waiting();

    ObservableValue<Optional<Trouble>> trouble();

    /// The trouble is known.
    void dismiss();

    /// Nobody waits for it any more.
    void cancel();
}
