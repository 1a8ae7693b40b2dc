package dev.slipway.core.engine;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.plan.Plan;

/// What the operator approved.
///
/// @param plan as it was made for the machine
/// @param configuration what the plan was made from: it is planned anew before anything is written
/// @param hash the one that the operator confirmed, which need not be that of `plan`
public record Confirmed(Plan plan, MachineConfiguration configuration, String hash) {}
