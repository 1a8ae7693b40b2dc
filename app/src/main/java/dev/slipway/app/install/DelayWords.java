package dev.slipway.app.install;

import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.event.Delay;
import dev.slipway.core.failure.Explanation;
import java.time.Duration;

/// What is tried again, in words.
record DelayWords(Messages messages) {
    /// As it is when it has just failed.
    String of(Delay delay) {
        return of(delay, Duration.ofMillis(delay.milliseconds()));
    }

    /// @param left until it is tried again
    String of(Delay delay, Duration left) {
        return messages.get(
                left.isPositive() ? "install.delayed" : "install.delayed.now",
                why(delay),
                delay.whom(),
                Quantities.shortTime(left),
                delay.failures(),
                delay.most());
    }

    String inShort(Delay delay) {
        return messages.get("install.delayed.short", delay.whom(), delay.failures(), delay.most());
    }

    private static String why(Delay delay) {
        var words = Explanation.of(delay.reason());
        return words.what() + " " + words.cause();
    }
}
