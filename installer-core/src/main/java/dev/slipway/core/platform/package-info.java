/// The seam to an operating system: `linux`, `simulated`, later `illumos`.
///
/// Steps reach the machine only through it, and tools only through its [Platform#commands].
package dev.slipway.core.platform;
