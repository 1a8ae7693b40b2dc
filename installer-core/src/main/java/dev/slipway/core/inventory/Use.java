package dev.slipway.core.inventory;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Why a disk is in use now or is not fit for use, and so can be in no plan.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "use")
public sealed interface Use {
    record Mounted(String mountPoint) implements Use {}

    record ImportedPool(String pool) implements Use {}

    record LiveMedium() implements Use {}

    /// Something else holds it: swap, device-mapper, RAID.
    record Held(String holder) implements Use {}

    /// It is the same disk as another one, reached in another way: what the kernel calls that.
    record OtherPath(String device) implements Use {}

    /// It has no name by which it could be found again after the next start.
    record Nameless() implements Use {}

    record WriteProtected() implements Use {}

    /// What it holds could not be read, in the words of what tried.
    record Unreadable(String said) implements Use {}

    /// It did not answer for so many seconds.
    record Silent(long seconds) implements Use {}

    /// The machine says that the disk is faulty, in its own words.
    record Faulty(String status) implements Use {}

    /// The machine cannot say whether it is used: it is not known to be free.
    record Unknown() implements Use {}
}
