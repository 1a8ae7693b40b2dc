package dev.slipway.core.image.registry;

import dev.slipway.core.event.Delay;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.Notice.AskedAgain;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Counts how often one thing was tried, and pauses before it is tried again.
final class Tries {
    private final Patience patience;
    private final Notices notices;
    private Instant since;
    private int rounds;

    Tries(Patience patience, Notices notices) {
        this.patience = patience;
        this.notices = notices;
        this.since = patience.waits().now();
    }

    /// What comes now is no repetition of what failed before.
    void succeeded() {
        rounds = 0;
        since = patience.waits().now();
    }

    /// Pauses, unless it was tried often and long enough.
    ///
    /// @param places that may be asked after it: none before its own rest is over
    /// @throws InstallException `why`, if this is enough
    void pause(List<Place> places, InstallException why)
            throws InstallException, InterruptedException {
        rounds++;
        var pause = longer(jitter(), rest(places));
        if (rounds >= patience.rounds() || spent().plus(pause).compareTo(patience.total()) > 0) {
            throw why;
        }
        notices.say(new AskedAgain(delay(places, why, pause)));
        patience.waits().pause(pause);
    }

    private Delay delay(List<Place> places, InstallException why, Duration pause) {
        return new Delay(names(places), why.failure(), pause.toMillis(), rounds, patience.rounds());
    }

    private Duration spent() {
        return Duration.between(since, patience.waits().now());
    }

    private Duration jitter() {
        var ceiling = patience.ceiling(rounds).toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling + 1));
    }

    private static Duration rest(List<Place> places) {
        return places.stream().map(Place::rest).min(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String names(List<Place> places) {
        return String.join(", ", places.stream().map(Place::name).toList());
    }
}
