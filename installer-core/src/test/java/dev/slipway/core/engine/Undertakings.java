package dev.slipway.core.engine;

import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;

import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;

/// What an engine could be asked to do with the machine of the samples.
public final class Undertakings {
    private Undertakings() {}

    public static Installing installing() {
        try {
            var plan = Planner.plan(MACHINE, mirror(), KDL, inventory(), IMAGE);
            return new Installing(new Confirmed(plan, mirror(), PlanHash.of(plan)));
        } catch (InstallException e) {
            throw new AssertionError(e);
        }
    }
}
