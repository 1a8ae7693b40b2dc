package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.failure.InstallException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps what is said, or refuses to.
final class Told implements EventSink {
    private final List<InstallEvent> events = new ArrayList<>();
    private Optional<InstallException> refusal = Optional.empty();

    @Override
    public synchronized void say(InstallEvent event) throws InstallException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        events.add(event);
    }

    synchronized void refuse(InstallException failure) {
        refusal = Optional.of(failure);
    }

    synchronized List<InstallEvent> events() {
        return List.copyOf(events);
    }

    List<Ended> endings() {
        return events().stream().filter(Ended.class::isInstance).map(Ended.class::cast).toList();
    }

    /// In short: what started and finished, and how it ended.
    List<String> story() {
        return events().stream().map(Told::inShort).toList();
    }

    private static String inShort(InstallEvent event) {
        return switch (event) {
            case Planned _ -> "planned";
            case Continued _ -> "continued";
            case Started(var step, var _) -> "started " + step;
            case Progressed(var step, _) -> "progressed " + step;
            case Delayed(var step, _) -> "delayed " + step;
            case Finished(var step, _, _) -> "finished " + step;
            case Logged(_, _, var text) -> "logged " + text;
            case Ended ended -> ended.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
