package dev.slipway.core.plan;

/// A partition to be made, and what for.
public record PlannedPartition(Partition partition, PartitionUse use) {}
