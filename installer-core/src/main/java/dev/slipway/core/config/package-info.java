/// What the operator approves: the machine configuration and its system part, as immutable values, and
/// their mapping to and from KDL.
///
/// Knows only `kdl` and `failure`, so that the window, the agent bridge and a saved answer file can all
/// speak it.
package dev.slipway.core.config;
