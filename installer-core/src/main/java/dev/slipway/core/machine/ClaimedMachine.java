package dev.slipway.core.machine;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Vitals;
import dev.slipway.core.secret.Secrets;
import java.util.Optional;

/// A machine that we hold. Every call renews the lease and fails with `LeaseLapsed` when it is gone.
///
/// Configurations go as KDL text, the form that the operator approves.
public interface ClaimedMachine {
    /// As it is now, renewals included.
    Lease lease();

    Inventory inventory() throws InstallException, InterruptedException;

    /// Looks at all of its parts, for a person who asks: this takes its time.
    HardwareSheet sheet() throws InstallException, InterruptedException;

    /// What is wrong with it now, as its daemon found it; nothing of a machine that nobody watches.
    default Alerts alerts() throws InstallException, InterruptedException {
        return Alerts.NONE;
    }

    /// How busy it was last, where an agent in it says so to this host; does not wait for it.
    default Optional<Vitals> vitals() {
        return Optional.empty();
    }

    /// Resolves from where the machine stands: its network, its platform.
    ResolvedImage resolve(String reference, boolean plainHttp)
            throws InstallException, InterruptedException;

    /// Looks for images from where the machine stands.
    ImageBrowsing browsing();

    /// Every problem of that configuration on this machine; none means that it can be planned.
    Verdict check(String kdl) throws InstallException, InterruptedException;

    PlannedInstallation plan(String kdl) throws InstallException, InterruptedException;

    /// Starts the installation; it goes on whether or not anybody listens.
    ///
    /// @param planHash what the operator confirmed; anything else than the present plan's is refused
    /// @param secrets that the configuration names
    /// @return the id of the installation
    String install(String kdl, String planHash, Secrets secrets)
            throws InstallException, InterruptedException;

    /// As [#install], of a configuration that names no secrets.
    default String install(String kdl, String planHash)
            throws InstallException, InterruptedException {
        return install(kdl, planHash, Secrets.NONE);
    }

    /// What is left to do of the latest installation that did not reach its end, and the hash that confirms it.
    ///
    /// @throws InstallException with `NothingUnfinished`
    PlannedInstallation resumption() throws InstallException, InterruptedException;

    /// Goes on with it, as [#install] does with a new one.
    ///
    /// @param secrets as in [#install]: they were not kept
    String resume(String planHash, Secrets secrets) throws InstallException, InterruptedException;

    /// What can be put back of the latest installation that did not reach its end, and the hash that confirms it.
    ///
    /// @throws InstallException with `NothingUnfinished`
    PlannedInstallation reversal() throws InstallException, InterruptedException;

    /// Puts it back.
    String rollBack(String planHash) throws InstallException, InterruptedException;

    /// The story of an installation, live, until after its ending.
    ///
    /// @param installation empty for the latest
    /// @param fromSequence 0 is the beginning
    Story story(String installation, long fromSequence)
            throws InstallException, InterruptedException;

    /// Asks the running installation to stop; its ending says when it did.
    void cancel() throws InstallException, InterruptedException;

    /// Has the disc that it was started from ejected at its restart.
    ///
    /// @return false where it was started from nothing that can be ejected, such as a stick
    boolean eject() throws InstallException, InterruptedException;

    void reboot() throws InstallException, InterruptedException;

    /// Gives the machine back. Idempotent.
    void release() throws InstallException, InterruptedException;

    /// Events as they come.
    interface Story extends AutoCloseable {
        /// Waits for the next event; null after the ending.
        ///
        /// @throws InstallException with `ConnectionLost` where the machine is gone: ask again from the next
        ///     sequence number
        @org.jspecify.annotations.Nullable
        Said next() throws InstallException, InterruptedException;

        @Override
        void close();
    }
}
