package dev.slipway.app.machines;

import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.Quantities;
import dev.slipway.app.work.Work;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Asks the network for machines, one round after the other, for as long as the page is on screen.
final class Search {
    private static final Duration ROUND = Duration.ofSeconds(30);

    /// How long after a round that failed the next begins: a cable may be plugged in.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Workbench bench;
    private final Discovery discovery;
    private final String where;
    private final Consumer<List<FoundMachine>> heard;
    private final Consumer<Failure> failed;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Work round = Work.NONE;
    private boolean on;
    private boolean paused;
    private Instant since = Instant.EPOCH;
    private Instant pausedSince = Instant.EPOCH;
    private int answered;

    Search(
            Workbench bench,
            Discovery discovery,
            String where,
            Consumer<List<FoundMachine>> heard,
            Consumer<Failure> failed) {
        this.bench = bench;
        this.discovery = discovery;
        this.where = where;
        this.heard = heard;
        this.failed = failed;
        bench.seconds().each(this::beat);
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    void start() {
        on = true;
        since = bench.seconds().instant();
        round();
        say();
    }

    void stop() {
        on = false;
        round.cancel();
    }

    void count(int machines) {
        answered = machines;
        say();
    }

    private void round() {
        paused = false;
        round =
                bench.background()
                        .follow(
                                listener -> discovery.look(ROUND, listener),
                                heard,
                                this::round,
                                this::failed);
    }

    private void failed(Failure failure) {
        paused = true;
        pausedSince = bench.seconds().instant();
        failed.accept(failure);
    }

    private void beat() {
        if (on && paused && bench.seconds().since(pausedSince).compareTo(PAUSE) >= 0) {
            round();
        }
        say();
    }

    private void say() {
        var time = Quantities.time(bench.seconds().since(since));
        words.set(
                answered == 0
                        ? bench.words("machines.none", where, time)
                        : bench.words("machines.answered", answered, where, time));
    }
}
