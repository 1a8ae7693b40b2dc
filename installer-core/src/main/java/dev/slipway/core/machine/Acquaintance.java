package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;

/// How a machine is known to be the one that is meant, once it has answered.
interface Acquaintance {
    /// As [Machine#fingerprint].
    String fingerprint();

    /// It was claimed by somebody who had its claim code: from now on it is known by what it showed.
    void remember(String id, MachineAddress address) throws InstallException;
}
