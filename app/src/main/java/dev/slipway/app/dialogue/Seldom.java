package dev.slipway.app.dialogue;

import dev.slipway.app.work.Seconds;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.util.Subscription;

/// Says what a text has become, but not at each of its changes: at once after a pause, and then every few seconds.
public final class Seldom {
    private final ObservableStringValue text;
    private final Duration pause;
    private final Seconds seconds;
    private final Consumer<String> says;
    private Instant last = Instant.EPOCH;
    private String said = "";

    private Seldom(
            ObservableStringValue text, Duration pause, Seconds seconds, Consumer<String> says) {
        this.text = text;
        this.pause = pause;
        this.seconds = seconds;
        this.says = says;
    }

    /// From now on, until it is unsubscribed from.
    public static Subscription say(
            ObservableStringValue text, Duration pause, Seconds seconds, Consumer<String> says) {
        var seldom = new Seldom(text, pause, seconds, says);
        return text.subscribe(_ -> seldom.look()).and(seconds.each(seldom::look));
    }

    private void look() {
        var now = text.get();
        if (!now.equals(said) && seconds.since(last).compareTo(pause) >= 0) {
            said = now;
            last = seconds.instant();
            says.accept(now);
        }
    }
}
