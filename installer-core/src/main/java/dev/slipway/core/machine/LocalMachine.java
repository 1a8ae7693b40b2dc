package dev.slipway.core.machine;

import static java.lang.System.Logger.Level.WARNING;

import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.InstallException;
import java.time.Instant;
import java.util.Optional;

/// This machine itself, without a daemon: whoever runs the program holds it, until the program ends.
public final class LocalMachine implements Machine {
    private static final System.Logger LOG = System.getLogger(LocalMachine.class.getName());

    private final MachineSide side;
    private final String hostname;
    private final StateLock state;

    /// @param state given back at the end, when nothing of the side writes any more
    public LocalMachine(MachineSide side, String hostname, StateLock state) {
        this.side = side;
        this.hostname = hostname;
        this.state = state;
        state.guard(side);
    }

    @Override
    public MachineDescription describe() {
        return new MachineDescription(
                side.id(),
                hostname,
                SlipwayVersion.text(),
                side.simulated(),
                side.latest().map(LocalMachine::status).orElse(MachineStatus.AVAILABLE),
                Optional.empty(),
                0,
                side.latest().map(InstallationReport::installation));
    }

    private static MachineStatus status(InstallationReport report) {
        return report.end().map(LocalMachine::status).orElse(MachineStatus.INSTALLING);
    }

    private static MachineStatus status(Ended end) {
        return switch (end) {
            case Completed _ -> MachineStatus.INSTALLED;
            case Failed _, Cancelled _ -> MachineStatus.FAILED;
        };
    }

    @Override
    public String fingerprint() {
        return "";
    }

    /// Needs no code: nobody else can ask.
    @Override
    public ClaimedMachine claim(ClaimCode code, boolean takeOver) {
        return claimed();
    }

    @Override
    public ClaimedMachine resume(Lease lease) {
        return claimed();
    }

    public ClaimedMachine claimed() {
        return new LocalClaimedMachine(side, new Lease(side.id(), "", 0, Instant.MAX));
    }

    /// An installation that still runs is cancelled: there is nobody to go on with it.
    @Override
    public void close() {
        try {
            side.cancel();
        } catch (InstallException e) {
            LOG.log(WARNING, "the running installation was not cancelled", e);
        } finally {
            state.close();
        }
    }
}
