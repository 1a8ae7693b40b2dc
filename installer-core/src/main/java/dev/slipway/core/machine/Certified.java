package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.Fingerprint;
import dev.slipway.core.pki.KnownMachines;

/// By the certificate that it showed in the handshake.
record Certified(MachineTrust trust, KnownMachines known) implements Acquaintance {
    @Override
    public String fingerprint() {
        return shown().text();
    }

    @Override
    public void remember(String id, MachineAddress address) throws InstallException {
        known.remember(id, shown());
        known.remember(address.toString(), shown());
    }

    private Fingerprint shown() {
        return trust.seen().orElseThrow();
    }
}
