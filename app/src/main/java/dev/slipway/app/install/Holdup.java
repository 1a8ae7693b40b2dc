package dev.slipway.app.install;

import dev.slipway.app.job.Workbench;
import dev.slipway.core.event.Delay;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the installation waits for, that failed and is tried again: said until it gets further.
final class Holdup {
    private final Workbench bench;
    private final DelayWords delays;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<Delay> delay = Optional.empty();
    private Instant again = Instant.EPOCH;
    private Instant heard = Instant.EPOCH;
    private long downloaded;

    Holdup(Workbench bench) {
        this.bench = bench;
        this.delays = new DelayWords(bench.messages());
        bench.seconds().each(this::say);
    }

    /// What failed and why, when it is tried again, and how often it was; empty while nothing is waited for.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /// Who is waited for.
    String inShort() {
        return delay.map(delays::inShort).orElse("");
    }

    boolean lasts() {
        return delay.isPresent();
    }

    void heard(Said said) {
        switch (said.event()) {
            case Delayed(var _, var now) -> begin(now, said.at());
            case Progressed(var _, var progress) -> progressed(progress.downloaded(), said.at());
            case Planned _, Continued _, Started _, Finished _, Ended _ -> end();
            case Logged _ -> {}
        }
        say();
    }

    private void begin(Delay now, Instant at) {
        delay = Optional.of(now);
        again = at.plusMillis(now.milliseconds());
        heard = bench.seconds().instant();
    }

    /// What came before it was tried again had only been on its way.
    private void progressed(long bytes, Instant at) {
        if (bytes != downloaded && !at.isBefore(again)) {
            end();
        }
        downloaded = bytes;
    }

    private void end() {
        delay = Optional.empty();
    }

    private void say() {
        words.set(delay.map(now -> delays.of(now, left(now))).orElse(""));
    }

    private Duration left(Delay now) {
        return Duration.ofMillis(now.milliseconds()).minus(bench.seconds().since(heard));
    }
}
