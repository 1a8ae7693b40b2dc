/// Where the steps work: the machine's tools, the root of the new system, and what is held open meanwhile.
///
/// Knows no step.
package dev.slipway.core.step.site;
