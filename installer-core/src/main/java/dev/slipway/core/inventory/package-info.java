/// What a machine has, as it was seen: disks, links, firmware, memory, processor.
///
/// Pure values; knows nothing of how they are found.
package dev.slipway.core.inventory;
