package dev.slipway.app.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.util.Subscription;

/// Time as screens need it: what it is, and a beat every second on the screen's thread.
public interface Seconds extends InstantSource {
    Subscription each(Runnable beat);

    default Duration since(Instant start) {
        var passed = Duration.between(start, instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
