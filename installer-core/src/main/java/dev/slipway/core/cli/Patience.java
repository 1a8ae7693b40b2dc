package dev.slipway.core.cli;

import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import java.time.Duration;

/// How long a machine is waited for to which there is no connection: 1, 2, 4, … 32 seconds between two tries, and no longer. It begins anew with
/// whatever is heard of the machine.
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(32);

    private final Waiting waiting;
    private Duration next = FIRST;

    /// What is done between two tries.
    interface Waiting {
        /// @param left of all pauses, this one among them
        void pause(Duration pause, Duration left) throws InterruptedException;
    }

    Patience(Waiting waiting) {
        this.waiting = waiting;
    }

    /// Says that it waits, and for how long.
    static Patience saying(Screen errors) {
        return new Patience(
                (pause, left) -> {
                    errors.say("connection.none", pause.toSeconds(), left.toSeconds());
                    Thread.sleep(pause);
                });
    }

    /// @throws InstallException the last failure, or one that does not pass by itself
    <T> T with(Asking<T> asking) throws InstallException, InterruptedException {
        while (true) {
            try {
                return asking.once();
            } catch (InstallException e) {
                if (!passes(e.failure()) || next.compareTo(LONGEST) > 0) {
                    throw e;
                }
                pause();
            }
        }
    }

    /// Twice as long each time: all that is left is the next one and all those that double it.
    private void pause() throws InterruptedException {
        var pause = next;
        next = pause.multipliedBy(2);
        waiting.pause(pause, LONGEST.multipliedBy(2).minus(pause));
    }

    /// The machine was heard of.
    void renew() {
        next = FIRST;
    }

    private static boolean passes(Failure failure) {
        return failure instanceof ConnectionLost
                || failure instanceof ConnectionRefused
                || failure instanceof ConnectionTimedOut;
    }
}
