/// The planner and its plan: ordered steps computed from configuration, inventory and resolved image.
///
/// Pure data, printable, hashable. Knows `config`, `inventory` and `image.reference`; runs nothing.
package dev.slipway.core.plan;
