/// The one door to external tools: an argument vector in, its output or a failure out.
///
/// Knows only `failure`. Nothing else in Slipway starts a process.
package dev.slipway.core.command;
