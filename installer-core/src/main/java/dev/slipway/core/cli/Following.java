package dev.slipway.core.cli;

import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;

/// Follows an installation to its end, over lost connections.
final class Following {
    private final ClaimedMachine machine;
    private final String installation;
    private final Telling telling;
    private final Patience patience;
    private long next;

    Following(
            ClaimedMachine machine,
            String installation,
            boolean json,
            Screen screen,
            Screen errors) {
        this.machine = machine;
        this.installation = installation;
        this.telling = new Telling(json, screen, errors);
        this.patience = Patience.saying(errors);
    }

    /// @return how the program exits
    int toTheEnd(long from) throws InstallException, InterruptedException {
        next = from;
        return patience.with(this::heard);
    }

    /// How the program exits after it; done where there was nothing more to hear.
    private int heard() throws InstallException, InterruptedException {
        try (var story = machine.story(installation, next)) {
            var exit = Exit.DONE;
            for (var said = story.next(); said != null; said = story.next()) {
                hear(said);
                if (said.event() instanceof Ended end) {
                    exit = exit(end);
                }
            }
            return exit;
        }
    }

    private void hear(Said said) {
        telling.tell(said);
        next = said.sequence() + 1;
        patience.renew();
    }

    private static int exit(Ended end) {
        return switch (end) {
            case Completed _ -> Exit.DONE;
            case Failed _, Cancelled _ -> Exit.FAILED;
        };
    }
}
