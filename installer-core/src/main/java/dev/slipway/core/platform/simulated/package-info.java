/// A machine that is not there: its disks and tools are played, its files are real, below one folder.
///
/// For tests, and for trying Slipway without a machine. The tools are as strict as the real ones: an argument
/// vector that a real installation would not get away with fails here too. Knows `inventory` and `command`.
package dev.slipway.core.platform.simulated;
