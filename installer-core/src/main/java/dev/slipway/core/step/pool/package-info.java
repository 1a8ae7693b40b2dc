/// The steps on pools and datasets, from creating to exporting.
///
/// Knows nothing of what is written into them.
package dev.slipway.core.step.pool;
