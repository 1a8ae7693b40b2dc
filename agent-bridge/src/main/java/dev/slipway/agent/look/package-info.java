/// What this guest can see of itself, from `/proc` and `/sys`: readings, without what they mean.
///
/// Formats are those of `proc(5)`.
package dev.slipway.agent.look;
