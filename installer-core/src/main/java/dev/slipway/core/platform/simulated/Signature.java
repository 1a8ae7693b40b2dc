package dev.slipway.core.platform.simulated;

/// What libblkid finds on a disk or partition.
///
/// @param kind as blkid names it
/// @param detail what the inventory adds: the host that last imported a pool
record Signature(String kind, String label, String uuid, String detail) {}
