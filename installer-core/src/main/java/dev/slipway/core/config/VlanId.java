package dev.slipway.core.config;

import java.util.Optional;

/// Which VLAN: from 1 to 4094; IEEE 802.1Q keeps 0 and 4095 for itself.
public final class VlanId {
    private static final int LAST = 4094;

    private VlanId() {}

    public static Optional<Problem> problem(int id) {
        return id < 1 || id > LAST
                ? Optional.of(Problem.of("vlan-id-bad", String.valueOf(id), LAST))
                : Optional.empty();
    }
}
