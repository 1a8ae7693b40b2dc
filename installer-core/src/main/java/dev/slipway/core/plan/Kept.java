package dev.slipway.core.plan;

import dev.slipway.core.inventory.Disk;

/// A disk of an adopted pool: as it was seen when the plan was made. What is on it stays, and something is added.
///
/// @param pool that lies on it, by name and GUID
/// @param lastUsedBy the host that used the pool last; empty where its labels do not say
/// @param adds the dataset of the new boot environment
public record Kept(Disk disk, String pool, String guid, String lastUsedBy, String adds) {}
