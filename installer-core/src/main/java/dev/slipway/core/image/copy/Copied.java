package dev.slipway.core.image.copy;

/// What a copy came to.
///
/// @param digest of what the reference named
/// @param copiedBytes of the blobs that were fetched
/// @param keptBytes of the blobs that were there already
/// @param signatures manifests with signatures that came along
public record Copied(String digest, long copiedBytes, long keptBytes, int signatures) {}
