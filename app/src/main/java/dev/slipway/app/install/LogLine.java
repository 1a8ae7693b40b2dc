package dev.slipway.app.install;

import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.Said;
import java.time.Instant;
import java.util.Optional;

record LogLine(Instant at, Level level, String text) {
    static Optional<LogLine> of(Said said) {
        return said.event() instanceof Logged(var level, var _, var text)
                ? Optional.of(new LogLine(said.at(), level, text))
                : Optional.empty();
    }
}
