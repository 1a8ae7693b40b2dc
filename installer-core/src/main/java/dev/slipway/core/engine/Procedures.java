package dev.slipway.core.engine;

import dev.slipway.core.plan.Plan;

/// Knows which class does which step.
public interface Procedures {
    /// Runs nothing yet.
    ///
    /// @param records of the installation that the plan is for
    Procedure of(Plan plan, Records records);
}
