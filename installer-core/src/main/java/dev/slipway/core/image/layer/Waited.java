package dev.slipway.core.image.layer;

import java.util.concurrent.atomic.LongAdder;

/// Hears of time that was spent waiting, several times a second while it is spent, on the thread that waits.
@FunctionalInterface
public interface Waited {
    /// May stop the waiting by throwing.
    void during(long nanos) throws InterruptedException;

    static Waited unheard() {
        return _ -> {};
    }

    static Waited into(LongAdder sum) {
        return sum::add;
    }
}
