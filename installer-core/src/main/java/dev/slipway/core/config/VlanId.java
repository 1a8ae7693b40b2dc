package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which VLAN: from 1 to 4094; IEEE 802.1Q keeps 0 and 4095 for itself.
public final class VlanId {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,3}");
    private static final int LAST = 4094;

    private VlanId() {}

    /// @param id in decimal
    public static Optional<Problem> problem(String id) {
        return FORM.matcher(id).matches() && Integer.parseInt(id) <= LAST
                ? Optional.empty()
                : Optional.of(Problem.of("vlan-id-bad", id, LAST));
    }
}
