/// The steps on pools and datasets, from creating to exporting.
///
/// Knows nothing of what is written into them, but for a stream, which is dataset and content at once.
package dev.slipway.core.step.pool;
