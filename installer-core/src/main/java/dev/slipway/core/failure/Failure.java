package dev.slipway.core.failure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What went wrong, as data. [Explanation] has the words for each.
///
/// No `default` in a `switch` over these: a new failure must not compile until everyone can say it.
/// A component of a record is an argument of its message, in order; secrets are never components.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "failure")
public sealed interface Failure
        permits ConfigurationFailure, ConnectionFailure, DiskFailure, ImageFailure, ToolFailure {}
