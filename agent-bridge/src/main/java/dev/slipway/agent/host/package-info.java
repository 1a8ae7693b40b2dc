/// The host's side: finds the sockets of virtual machines, speaks to the agents behind them, many at once, and leads what the
/// operator allows to and from them.
///
/// A guest may be hostile: whatever it says is bounded, read field by field, and believed of itself only.
package dev.slipway.agent.host;
