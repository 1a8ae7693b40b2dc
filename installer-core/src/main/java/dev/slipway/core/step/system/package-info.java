/// Tells an installed Debian who it is, by writing files below its root: nothing of it is run.
///
/// Knows `config`, and no platform, pool or image.
package dev.slipway.core.step.system;
