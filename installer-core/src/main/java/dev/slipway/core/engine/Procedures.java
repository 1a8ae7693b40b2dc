package dev.slipway.core.engine;

import dev.slipway.core.plan.Plan;
import dev.slipway.core.secret.Secrets;

/// Knows which class does which step.
public interface Procedures {
    /// Runs nothing yet.
    ///
    /// @param records of the installation that the plan is for
    Procedure of(Plan plan, Records records);

    /// The same, able to run steps that need secrets.
    default Procedures with(Secrets secrets) {
        return this;
    }
}
