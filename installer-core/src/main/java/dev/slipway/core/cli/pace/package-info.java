/// How commands tell how far they are and how fast.
///
/// Knows `event`; the other parts of the command line know it.
package dev.slipway.core.cli.pace;
