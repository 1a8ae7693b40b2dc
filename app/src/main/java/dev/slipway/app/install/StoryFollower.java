package dev.slipway.app.install;

import dev.slipway.app.work.Slow;
import dev.slipway.app.work.Telling;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.failure.ConnectionFailure.UnknownHost;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import java.time.Duration;
import java.util.function.Consumer;

/// Listens to an installation until its ending. When the connection is lost it asks again from where it stopped,
/// each time after twice as long, and gives up after [#ATTEMPTS] in a row: then the operator must look.
final class StoryFollower implements Telling<Heard> {
    static final int ATTEMPTS = 60;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Slow<ClaimedMachine> machine;
    private final String installation;
    private final Pause pause;
    private long next;
    private int silent;
    private boolean ended;

    StoryFollower(Slow<ClaimedMachine> machine, String installation, long from, Pause pause) {
        this.machine = machine;
        this.installation = installation;
        this.next = from;
        this.pause = pause;
    }

    @Override
    public void tell(Consumer<Heard> listener) throws InstallException, InterruptedException {
        while (!ended) {
            try {
                listen(listener);
            } catch (InstallException e) {
                waitAfter(e, listener);
            }
        }
    }

    private void listen(Consumer<Heard> listener) throws InstallException, InterruptedException {
        try (var story = machine.get().story(installation, next)) {
            for (var said = story.next(); said != null; said = story.next()) {
                heard(said, listener);
            }
        }
        if (!ended) {
            throw new InstallException(new ConnectionLost(installation, "the story has no ending"));
        }
    }

    private void heard(Said said, Consumer<Heard> listener) {
        silent = 0;
        next = said.sequence() + 1;
        ended = said.event() instanceof Ended;
        listener.accept(new Heard.Told(said));
    }

    private void waitAfter(InstallException e, Consumer<Heard> listener)
            throws InstallException, InterruptedException {
        if (!passing(e.failure()) || ++silent > ATTEMPTS) {
            throw e;
        }
        var wait = backoff();
        listener.accept(new Heard.Lost(e.failure(), wait));
        pause.of(wait);
    }

    private Duration backoff() {
        var doubled = SHORTEST.multipliedBy(1L << Math.min(silent - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /// Whether it may be gone by itself: a network that comes back.
    private static boolean passing(Failure failure) {
        return failure instanceof ConnectionLost
                || failure instanceof ConnectionRefused
                || failure instanceof ConnectionTimedOut
                || failure instanceof UnknownHost;
    }
}
