package dev.slipway.core.inventory;

import java.time.Instant;
import java.util.Optional;

/// How busy a machine was at a moment. Nothing of it is in any plan.
///
/// @param processor how busy it was, in percent of all cores; empty where that is unknown
/// @param usedBytes and `memoryBytes` of its memory; 0 where that is unknown
/// @param load of its last minute, in processes that run or wait; empty where that is unknown
/// @param measured when it was heard, by this computer's clock
public record Vitals(
        Optional<Double> processor,
        long usedBytes,
        long memoryBytes,
        Optional<Double> load,
        Instant measured) {}
