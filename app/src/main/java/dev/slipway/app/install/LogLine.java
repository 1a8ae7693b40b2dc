package dev.slipway.app.install;

import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Said;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

record LogLine(Instant at, Level level, String text) {
    /// Characters: a hundred thousand lines are kept, whatever a machine says.
    static final int LONGEST = 4096;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static Optional<LogLine> of(Said said, DelayWords delays) {
        return switch (said.event()) {
            case Logged(var level, var _, var text) ->
                    Optional.of(new LogLine(said.at(), level, text));
            case Delayed(var _, var delay) ->
                    Optional.of(new LogLine(said.at(), Level.WARNING, delays.of(delay)));
            case Planned _, Continued _, Started _, Progressed _, Finished _, Ended _ ->
                    Optional.empty();
        };
    }

    LogLine {
        text = text.substring(0, Math.min(LONGEST, text.length()));
    }

    /// As it is shown and kept, with its time in UTC as machines keep it.
    String words() {
        return TIME.format(at) + "  " + level + "  " + text;
    }
}
