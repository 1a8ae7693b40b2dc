package dev.slipway.core.machined;

import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.machine.EventWords;
import dev.slipway.protocol.machined.InstallProgress;
import dev.slipway.protocol.machined.ProgressLevel;

/// Events as foreign clients are told of them: a level and a text.
///
/// ERROR means to them that the installation failed: only its ending may say so.
final class ProgressMessages {
    private ProgressMessages() {}

    static InstallProgress of(InstallEvent event) {
        var text = EventWords.of(event);
        return switch (event) {
            case Failed _, Cancelled _ -> error(text);
            case Logged logged -> info(level(logged.level()), text);
            case Delayed _ -> info(ProgressLevel.WARNING, text);
            case Progressed _ -> info(ProgressLevel.DEBUG, text);
            case Planned _, Continued _, Started _, Finished _, Completed _ ->
                    info(ProgressLevel.INFO, text);
        };
    }

    static InstallProgress error(String text) {
        return InstallProgress.newBuilder().setLevel(ProgressLevel.ERROR).setError(text).build();
    }

    private static InstallProgress info(ProgressLevel level, String text) {
        return InstallProgress.newBuilder().setLevel(level).setInfo(text).build();
    }

    private static ProgressLevel level(Level level) {
        return switch (level) {
            case DEBUG -> ProgressLevel.DEBUG;
            case INFO -> ProgressLevel.INFO;
            case WARNING, ERROR -> ProgressLevel.WARNING;
        };
    }
}
