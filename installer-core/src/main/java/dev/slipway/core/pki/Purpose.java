package dev.slipway.core.pki;

import java.time.Duration;

/// What a certificate is for, and for how long.
enum Purpose {
    /// Issues the others.
    AUTHORITY(Duration.ofDays(3650)),
    /// Proves a machine to technicians. Lives long: live images carry it.
    MACHINE(Duration.ofDays(3650)),
    /// Proves a technician to machines.
    CLIENT(Duration.ofDays(3650));

    /// Clocks of machines that are about to be installed are often wrong.
    static final Duration BACKDATED = Duration.ofDays(1);

    private final Duration validity;

    Purpose(Duration validity) {
        this.validity = validity;
    }

    Duration validity() {
        return validity;
    }
}
