package dev.slipway.core.inventory;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How full something on a disk is. It changes by itself, and so is in no plan.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "fullness")
public sealed interface Fullness {
    /// By its own counters, which may be a little off after a crash.
    record Used(long bytes) implements Fullness {
        public Used {
            if (bytes < 0) {
                throw new IllegalArgumentException("less than nothing is used");
            }
        }
    }

    /// It tells only who opens it: a pool that is not imported, what is encrypted, a part of an array or of a volume group.
    record Closed() implements Fullness {}

    /// Nobody can tell.
    record Unknown(NotSeen why) implements Fullness {}
}
