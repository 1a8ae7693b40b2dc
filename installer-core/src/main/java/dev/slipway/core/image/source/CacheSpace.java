package dev.slipway.core.image.source;

import java.nio.file.Path;

/// A folder for blobs that were fetched, and how many bytes it may hold.
public record CacheSpace(Path folder, long bytes) {}
