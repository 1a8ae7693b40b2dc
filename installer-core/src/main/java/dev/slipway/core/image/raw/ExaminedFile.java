package dev.slipway.core.image.raw;

/// A disk image that is there and whole.
///
/// @param digest of the bytes as they are stored
public record ExaminedFile(String digest, long bytes, long expandedBytes) {}
