package dev.slipway.core.inventory;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Why a disk is in use now, and so can be in no plan.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "use")
public sealed interface Use {
    record Mounted(String mountPoint) implements Use {}

    record ImportedPool(String pool) implements Use {}

    record LiveMedium() implements Use {}

    /// Something else holds it: swap, device-mapper, RAID.
    record Held(String holder) implements Use {}

    /// The machine says that the disk is faulty, in its own words.
    record Faulty(String status) implements Use {}

    /// The machine cannot say whether it is used: it is not known to be free.
    record Unknown() implements Use {}
}
