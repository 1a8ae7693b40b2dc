/// The machine that we run on, where that is illumos: what its tools say of it, and the argument vectors of an
/// installation there.
///
/// Nothing of this ran on illumos yet: tools are known from their manuals and sources, their output from
/// recordings that we wrote in their formats (decision 31).
package dev.slipway.core.platform.illumos;
