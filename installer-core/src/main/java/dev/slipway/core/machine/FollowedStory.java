package dev.slipway.core.machine;

import dev.slipway.core.engine.Story;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.InstallException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// The engine's story, read one event at a time. The engine never waits for the reader.
public final class FollowedStory implements ClaimedMachine.Story {
    /// Events that wait for a slow reader; what is behind them stays in the journal.
    private static final int AHEAD = 64;

    private final BlockingQueue<Heard> heard = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private boolean ended;

    private FollowedStory(Story story, long from) {
        this.thread = Thread.ofVirtual().name("story").unstarted(() -> follow(story, from));
    }

    /// @param from the first sequence number that is wanted
    public static FollowedStory of(Story story, long from) {
        var followed = new FollowedStory(story, from);
        followed.thread.start();
        return followed;
    }

    private sealed interface Heard {
        record Event(Said said) implements Heard {}

        /// It cannot be read any further, or there is nothing further.
        record Over(Optional<InstallException> reason) implements Heard {}
    }

    @Override
    public @Nullable Said next() throws InstallException, InterruptedException {
        if (ended) {
            return null;
        }
        return switch (heard.take()) {
            case Heard.Event(var said) -> {
                ended = said.event() instanceof Ended;
                yield said;
            }
            case Heard.Over(var reason) -> {
                ended = true;
                if (reason.isPresent()) {
                    throw reason.get();
                }
                yield null;
            }
        };
    }

    private void follow(Story story, long from) {
        try {
            heard.put(new Heard.Over(followed(story, from)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody reads
        }
    }

    private Optional<InstallException> followed(Story story, long from)
            throws InterruptedException {
        try {
            story.follow(from, said -> heard.put(new Heard.Event(said)));
            return Optional.empty();
        } catch (InstallException e) {
            return Optional.of(e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
