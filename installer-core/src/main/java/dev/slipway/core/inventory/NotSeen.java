package dev.slipway.core.inventory;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Why something could not be looked at.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "why")
public sealed interface NotSeen {
    /// The machine, or its live system, has no tool for it.
    record NoTool(String tool) implements NotSeen {}

    /// The tool has no answer.
    ///
    /// @param said its own words
    record NoAnswer(String said) implements NotSeen {}
}
