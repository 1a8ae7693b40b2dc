package dev.slipway.app.work;

import dev.slipway.core.failure.Failure;
import java.util.List;
import java.util.function.Consumer;

/// Does what is slow away from the screen, and brings what came of it back to the screen's thread.
public interface Background {
    /// @param told what was told since the last time, in order, never empty; many things may come at once
    /// @param ended after all of it was told; not called when it failed or was cancelled
    <T> Work follow(
            Telling<T> telling, Consumer<List<T>> told, Runnable ended, Consumer<Failure> failed);

    default <T> Work run(Slow<T> slow, Consumer<T> done, Consumer<Failure> failed) {
        return this.<T>follow(
                listener -> listener.accept(slow.get()),
                results -> done.accept(results.getLast()),
                () -> {},
                failed);
    }
}
