/// The command line: `slipway COMMAND`.
///
/// Knows everything above it and is known by nobody. What it says is in `messages.properties` beside it; what
/// it fails with is in the words of `failure`.
package dev.slipway.core.cli;
