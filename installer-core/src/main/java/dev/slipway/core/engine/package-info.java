/// Runs a plan: journal, progress, cancel; one ending, always.
///
/// Knows steps only as [InstallStep]; which class does which step is in `step`.
package dev.slipway.core.engine;
