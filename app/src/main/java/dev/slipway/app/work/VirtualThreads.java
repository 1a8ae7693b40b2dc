package dev.slipway.app.work;

import dev.slipway.core.failure.Failure;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Each piece of work on a virtual thread of its own.
///
/// @param screen runs what it is given on the screen's thread, in order
public record VirtualThreads(Executor screen) implements Background {
    @Override
    public <T> Work follow(
            Telling<T> telling, Consumer<List<T>> told, Runnable ended, Consumer<Failure> failed) {
        var followed = new Followed<>(telling, told, ended, failed, screen);
        followed.start();
        return followed;
    }
}
