package dev.slipway.core.inventory;

/// @param architecture as OCI names it: `amd64`, `arm64`
/// @param cores logical processors
public record Processor(String model, String architecture, int cores) {}
