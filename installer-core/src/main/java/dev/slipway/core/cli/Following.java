package dev.slipway.core.cli;

import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import java.time.Duration;

/// Follows an installation to its end, over lost connections.
final class Following {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(32);

    private final ClaimedMachine machine;
    private final String installation;
    private final Telling telling;
    private long next;
    private Duration pause = FIRST_PAUSE;

    Following(
            ClaimedMachine machine,
            String installation,
            boolean json,
            Screen screen,
            Screen errors) {
        this.machine = machine;
        this.installation = installation;
        this.telling = new Telling(json, screen, errors);
    }

    /// @return how the program exits
    int toTheEnd(long from) throws InstallException, InterruptedException {
        next = from;
        while (true) {
            try (var story = machine.story(installation, next)) {
                return heard(story);
            } catch (InstallException e) {
                if (!mayComeBack(e.failure()) || pause.compareTo(LONGEST_PAUSE) > 0) {
                    throw e;
                }
                telling.lost(pause);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    /// How the program exits after it; done where there was nothing more to hear.
    private int heard(ClaimedMachine.Story story) throws InstallException, InterruptedException {
        var exit = Exit.DONE;
        for (var said = story.next(); said != null; said = story.next()) {
            hear(said);
            if (said.event() instanceof Ended end) {
                exit = exit(end);
            }
        }
        return exit;
    }

    private void hear(Said said) {
        telling.tell(said);
        next = said.sequence() + 1;
        pause = FIRST_PAUSE;
    }

    private static int exit(Ended end) {
        return switch (end) {
            case Completed _ -> Exit.DONE;
            case Failed _, Cancelled _ -> Exit.FAILED;
        };
    }

    private static boolean mayComeBack(Failure failure) {
        return failure instanceof ConnectionLost
                || failure instanceof ConnectionRefused
                || failure instanceof ConnectionTimedOut;
    }
}
