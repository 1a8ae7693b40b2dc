package dev.slipway.core.inventory;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What a disk says of itself. It changes by itself, and so is in no plan.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "health")
public sealed interface Health {
    record Healthy() implements Health {}

    /// It works, but has begun to age: replaced sectors, worn cells.
    ///
    /// @param reason in the words of the tool
    record Ageing(String reason) implements Health {}

    /// It says that it will not last.
    ///
    /// @param reason in the words of the tool
    record Failing(String reason) implements Health {}

    /// Nobody can tell.
    record Unknown(NotSeen why) implements Health {}
}
