/// `slipway kdl`: documents on the command line.
///
/// Knows `kdl` and `failure`; nothing but the root command knows it.
package dev.slipway.core.cli.kdl;
