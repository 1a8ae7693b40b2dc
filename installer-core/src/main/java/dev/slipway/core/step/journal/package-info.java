/// The steps that keep a copy of the journal on the disks that are installed, and what finds it again.
///
/// Knows an installation only as its [dev.slipway.core.engine.Records].
package dev.slipway.core.step.journal;
