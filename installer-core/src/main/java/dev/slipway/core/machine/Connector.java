package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;

/// Reaches machines. One per program; it knows who we are and whom we trust.
public interface Connector {
    /// @param address where it listens
    /// @param trust the fingerprint that the operator compared with the console; empty: only certificates
    ///     of our own authority are trusted
    Machine connect(MachineAddress address, String trust)
            throws InstallException, InterruptedException;
}
