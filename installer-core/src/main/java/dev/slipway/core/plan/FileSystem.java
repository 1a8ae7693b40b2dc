package dev.slipway.core.plan;

import dev.slipway.core.config.FileSystemKind;

/// A file system to be made, or swap.
///
/// @param name of its partition
/// @param id its UUID, or the volume id of vfat, the same for the same disk; empty where its tool makes one up
/// @param label empty where it has none
public record FileSystem(
        String name, FileSystemKind kind, Carrier carrier, String id, String label) {}
