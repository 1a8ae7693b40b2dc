package dev.slipway.core.engine;

import dev.slipway.core.plan.Plan;

/// Knows which class does which step.
public interface Procedures {
    /// Runs nothing yet.
    Procedure of(Plan plan);
}
