package dev.slipway.core.image.source;

import java.lang.System.Logger.Level;

/// Hears [Notice]s, on any thread, and must not hold it up.
@FunctionalInterface
public interface Notices {
    void say(Notice notice);

    /// For what belongs to no installation: into the program's own log.
    static Notices logged() {
        var log = System.getLogger(Notices.class.getName());
        return notice -> log.log(Level.INFO, notice.text());
    }
}
