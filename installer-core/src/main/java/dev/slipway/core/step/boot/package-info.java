/// The step that makes a disk start the new system by itself, by EFI and by BIOS.
///
/// Knows the new system only as the files under its root.
package dev.slipway.core.step.boot;
