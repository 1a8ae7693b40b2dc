package dev.slipway.app.job;

import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import java.util.Optional;

/// The machine of a job as it was ours when somebody asked for it.
///
/// Whether it still was is found out by the work that needs it, where a failure is told like any other: a key may be held
/// down while the machine is lost, and no page can know that before.
public final class Held {
    private final String hostname;
    private final Optional<Hold> hold;

    Held(String hostname, Optional<Hold> hold) {
        this.hostname = hostname;
        this.hold = hold;
    }

    /// @throws InstallException with [NotClaimed] where it was lost
    public ClaimedMachine machine() throws InstallException {
        return hold.map(Hold::claimed)
                .orElseThrow(() -> new InstallException(new NotClaimed(hostname)));
    }
}
