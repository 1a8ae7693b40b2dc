package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;

/// A machine that can be reached. All calls block, each for a limited time; call them on virtual threads.
public interface Machine extends AutoCloseable {
    /// Who it is, before any claim.
    MachineDescription describe() throws InstallException, InterruptedException;

    /// The SHA-256 fingerprint of the certificate that the machine showed, `SHA256:…` in upper-case
    /// hexadecimal pairs; empty for this machine itself.
    String fingerprint();

    /// Claims it: from then on only the holder may look at it or install it.
    ///
    /// The lease is renewed in the background until [ClaimedMachine#release] or [#close].
    ///
    /// @param takeOver takes it from a holder whose lease has not lapsed
    ClaimedMachine claim(ClaimCode code, boolean takeOver)
            throws InstallException, InterruptedException;

    /// Goes on with a lease that was kept, as the command line does between two commands.
    ClaimedMachine resume(Lease lease) throws InstallException, InterruptedException;

    /// Whether it is a plain illumos machined: not encrypted, without lease, cancel or replay, and verified by
    /// nobody. Whoever shows it must say so.
    default boolean plain() {
        return false;
    }

    @Override
    void close();
}
