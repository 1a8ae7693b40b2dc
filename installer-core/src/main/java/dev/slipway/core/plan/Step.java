package dev.slipway.core.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing that will be done. Each has one class in `step` that does it.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "step")
public sealed interface Step
        permits DiskStep,
                PoolStep,
                AdoptionStep,
                FileSystemStep,
                ImageStep,
                SystemStep,
                JournalStep {
    /// Unique within a plan, stable over resumes, printable: `partition SLIP0001`.
    String id();
}
