package dev.slipway.core.inventory;

/// Why a disk is in use now, and so can be in no plan.
public sealed interface Use {
    record Mounted(String mountPoint) implements Use {}

    record ImportedPool(String pool) implements Use {}

    record LiveMedium() implements Use {}

    /// Something else holds it: swap, device-mapper, RAID.
    record Held(String holder) implements Use {}
}
