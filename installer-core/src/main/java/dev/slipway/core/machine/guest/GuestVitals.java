package dev.slipway.core.machine.guest;

import dev.slipway.agent.host.GuestMetrics;
import dev.slipway.core.inventory.Vitals;

/// How busy a guest is, as its agent says.
public final class GuestVitals {
    private GuestVitals() {}

    public static Vitals of(GuestMetrics metrics) {
        return new Vitals(
                metrics.processor(),
                metrics.used(),
                metrics.memory(),
                metrics.load(),
                metrics.heard());
    }
}
