/// `slipway image`: looks at images and unpacks them, on this machine, without an installation.
///
/// Knows `failure`, `event`, `image` and `cli.pace`; the root command knows it.
package dev.slipway.core.cli.image;
