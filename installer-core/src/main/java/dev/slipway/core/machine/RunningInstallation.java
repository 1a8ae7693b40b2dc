package dev.slipway.core.machine;

import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Installation;
import dev.slipway.core.engine.Installations;
import dev.slipway.core.engine.Procedures;
import dev.slipway.core.engine.Undertaking;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.secret.Secrets;
import java.time.Duration;
import java.util.Optional;

/// The one installation that a machine may have under way.
final class RunningInstallation {
    private final String machine;
    private final Platform platform;
    private final Procedures procedures;
    private final Installations installations;
    private Optional<Installation> running = Optional.empty();
    private boolean stopping;

    /// @param machine the id of this one
    RunningInstallation(
            String machine, Platform platform, Procedures procedures, Installations installations) {
        this.machine = machine;
        this.platform = platform;
        this.procedures = procedures;
        this.installations = installations;
    }

    /// @return its id
    synchronized String start(Undertaking undertaking, Secrets secrets) throws InstallException {
        refuseSecond();
        var story = installations.begin(undertaking);
        var engine = new InstallEngine(platform, procedures.with(secrets));
        running = Optional.of(Installation.start(engine, undertaking, story));
        return story.installation();
    }

    /// @throws InstallException with [Busy] where one is under way, or none is begun any more
    synchronized void refuseSecond() throws InstallException {
        var busy = running.filter(Installation::running);
        if (busy.isPresent()) {
            throw new InstallException(new Busy(machine, busy.get().story().installation()));
        }
        if (stopping) {
            throw new InstallException(new Busy(machine, ""));
        }
    }

    synchronized void cancel() {
        running.ifPresent(Installation::cancel);
    }

    /// None is begun any more; the one under way is waited for, then cancelled, and waited for as long again.
    ///
    /// @return whether it has ended
    boolean stop(Duration grace) throws InterruptedException {
        var last = takeNoMore();
        if (last.isEmpty() || last.get().await(grace)) {
            return true;
        }
        last.get().cancel();
        return last.get().await(grace);
    }

    private synchronized Optional<Installation> takeNoMore() {
        stopping = true;
        return running;
    }
}
