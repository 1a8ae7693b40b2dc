/// What the engine says: a sealed stream of events in order, with exactly one ending.
///
/// Window, command line and bridge fold it with [InstallationReport#after] and ask the engine nothing.
package dev.slipway.core.event;
