/// The steps on file systems and what carries them: arrays made, formatted, mounted, and let go of.
///
/// Knows no pool, and nothing of what is written into them but where it finds them at its start.
package dev.slipway.core.step.filesystem;
