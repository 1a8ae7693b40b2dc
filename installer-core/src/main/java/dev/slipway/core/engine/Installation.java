package dev.slipway.core.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// An installation that runs on a thread of its own.
public final class Installation {
    private final Story story;
    private final Thread thread;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Installation(Story story, Thread thread) {
        this.story = story;
        this.thread = thread;
    }

    /// Starts it; what it does is in its story, to the ending.
    public static Installation start(InstallEngine engine, Undertaking undertaking, Story story) {
        var thread =
                Thread.ofPlatform()
                        .name("installation " + story.installation())
                        .start(() -> engine.run(undertaking, story.records(), story));
        return new Installation(story, thread);
    }

    public Story story() {
        return story;
    }

    public boolean running() {
        return thread.isAlive();
    }

    /// Asks it to stop where it is and to tidy up. Its story says when it did; an installation that
    /// reaches its end first completes. Asking twice is the same as once.
    public void cancel() {
        if (cancelled.compareAndSet(false, true)) {
            thread.interrupt();
        }
    }

    /// Waits for its end.
    ///
    /// @return whether it came in time
    public boolean await(Duration limit) throws InterruptedException {
        return thread.join(limit);
    }
}
