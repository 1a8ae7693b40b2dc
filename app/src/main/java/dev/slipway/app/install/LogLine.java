package dev.slipway.app.install;

import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.Said;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

record LogLine(Instant at, Level level, String text) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static Optional<LogLine> of(Said said) {
        return said.event() instanceof Logged(var level, var _, var text)
                ? Optional.of(new LogLine(said.at(), level, text))
                : Optional.empty();
    }

    /// As it is shown and kept, with its time in UTC as machines keep it.
    String words() {
        return TIME.format(at) + "  " + level + "  " + text;
    }
}
