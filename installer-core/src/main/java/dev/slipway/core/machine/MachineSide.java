package dev.slipway.core.machine;

import dev.slipway.core.check.Verdict;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The machine's own side: what can be done where it stands, whoever asked.
///
/// Behind the daemon, and behind `local`. It knows no claims: who may ask is decided before.
public interface MachineSide {
    /// As in [MachineDescription#id].
    String id();

    /// Whether disks and tools are simulated.
    boolean simulated();

    /// Looks at the machine anew.
    Inventory inventory() throws InstallException, InterruptedException;

    /// Looks at all of its parts, for a person who asks: this takes its time.
    HardwareSheet sheet() throws InstallException, InterruptedException;

    ResolvedImage resolve(String reference, boolean plainHttp)
            throws InstallException, InterruptedException;

    ImageBrowsing browsing();

    /// Every problem of that configuration on this machine.
    ///
    /// @param asker what the clock of whoever asks says, if it said so
    Verdict check(String kdl, Optional<Instant> asker)
            throws InstallException, InterruptedException;

    PlannedInstallation plan(String kdl) throws InstallException, InterruptedException;

    /// Starts the installation and returns its id; refuses a hash that is not the present plan's, and secrets that
    /// are not those that the plan needs.
    String install(String kdl, String planHash, Secrets secrets)
            throws InstallException, InterruptedException;

    /// What is left to do of the latest installation that did not reach its end, and the hash that confirms it.
    ///
    /// @throws InstallException with `NothingUnfinished`
    PlannedInstallation resumption() throws InstallException, InterruptedException;

    /// Goes on with it; refuses a hash that is not that of [#resumption]. Returns the id of the new
    /// installation, which tells the rest of the story.
    String resume(String planHash, Secrets secrets) throws InstallException, InterruptedException;

    /// What can be put back of the latest installation that did not reach its end, and the hash that confirms it.
    ///
    /// @throws InstallException with `NothingUnfinished`
    PlannedInstallation reversal() throws InstallException, InterruptedException;

    /// Puts it back; refuses a hash that is not that of [#reversal].
    String rollBack(String planHash) throws InstallException, InterruptedException;

    /// The latest installation since the start: its story so far.
    Optional<InstallationReport> latest();

    /// @param installation empty for the latest
    /// @throws InstallException with `UnknownInstallation`
    ClaimedMachine.Story story(String installation, long fromSequence) throws InstallException;

    /// Asks the running installation to stop; nothing happens where none runs.
    void cancel() throws InstallException;

    /// As [ClaimedMachine#eject].
    boolean eject() throws InstallException, InterruptedException;

    void reboot() throws InstallException, InterruptedException;

    /// Takes no new installation, lets the one that runs end within `grace`, and cancels it then; returns
    /// after its ending, or after `grace` once more.
    ///
    /// @return whether nothing runs any more
    boolean stop(Duration grace) throws InterruptedException;
}
