package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.platform.Platform;
import java.lang.System.Logger;

/// Carries out what the operator confirmed, and says what it does.
public final class InstallEngine {
    private static final Logger LOG = System.getLogger(InstallEngine.class.getName());

    private final Platform platform;
    private final Procedures procedures;

    public InstallEngine(Platform platform, Procedures procedures) {
        this.platform = platform;
        this.procedures = procedures;
    }

    /// Runs until it ends; interrupting the thread cancels it. Looks at the machine again first, and
    /// writes nothing where the plan that was confirmed is not the one that would be run.
    ///
    /// @return the ending, which was said last and once
    public Ended run(Undertaking undertaking, Records records, EventSink sink) {
        var end = new Run(platform, procedures, records, sink).carriedOut(undertaking);
        try {
            sink.say(end);
        } catch (InstallException e) {
            LOG.log(Logger.Level.ERROR, "could not say the ending " + end, e);
        }
        return end;
    }
}
