package dev.slipway.app.job;

import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.machine.MachineStatus;
import java.util.Optional;

/// The machine of a job as it was ours when somebody asked for it.
///
/// Whether it still was is found out by the work that needs it, where a failure is told like any other: a key may be held
/// down while the machine is lost, and no page can know that before.
public final class Held {
    private static final System.Logger LOG = System.getLogger(Held.class.getName());

    private final String hostname;
    private final Optional<Hold> hold;

    Held(String hostname, Optional<Hold> hold) {
        this.hostname = hostname;
        this.hold = hold;
    }

    /// Blocks. Which installation it is at now, as it says itself; empty where it is at none, or does not answer.
    public Optional<String> installing() throws InterruptedException {
        try {
            return hold.isPresent() ? installing(hold.get().machine()) : Optional.empty();
        } catch (InstallException e) {
            LOG.log(System.Logger.Level.INFO, "{0} does not say what it does: {1}", hostname, e);
            return Optional.empty();
        }
    }

    private static Optional<String> installing(Machine machine)
            throws InstallException, InterruptedException {
        return Optional.of(machine.describe())
                .filter(said -> said.status() == MachineStatus.INSTALLING)
                .flatMap(MachineDescription::installation);
    }

    /// @throws InstallException with [NotClaimed] where it was lost
    public ClaimedMachine machine() throws InstallException {
        return hold.map(Hold::claimed)
                .orElseThrow(() -> new InstallException(new NotClaimed(hostname)));
    }
}
