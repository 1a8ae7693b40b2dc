/// The steps that make a disk ready: cleared, partitioned, its EFI system partition formatted.
///
/// Knows no pool.
package dev.slipway.core.step.disk;
