package dev.slipway.core.event;

import dev.slipway.core.failure.Failure;

/// Something failed for a reason that may pass, and is tried again after a pause.
///
/// @param whom what is asked again: registries by host and port
/// @param milliseconds until then
/// @param failures how often it failed so far without getting any further
/// @param most failures after which it is given up
public record Delay(String whom, Failure reason, long milliseconds, int failures, int most) {}
